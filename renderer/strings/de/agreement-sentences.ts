import type { Advice } from '../../../shared/agreement/advice.ts';
import type { AnnotatorFlag } from '../../../shared/agreement/annotator-flags.ts';
import type { SummaryWarning } from '../../../shared/agreement/dimension-warnings.ts';
import type { IntervalReason, UndefinedReason } from '../../../shared/agreement/outcome.ts';
import type { Names } from '../../../shared/agreement/wording.ts';
import type { Messages } from '../en/index.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { counted } from '../plural.ts';

const two = (x: number): string => formatNumber(x, 2);
const plain: Names = { dimension: (id) => id, answer: (_, code) => String(code) };

const undefinedBecause: Readonly<Record<UndefinedReason, string>> = {
  no_ratings: 'Es gibt keine Bewertungen.',
  single_rater: 'Nur eine Person hat bewertet: Es gibt niemanden, mit dem sie übereinstimmen könnte.',
  no_overlap: 'Kein Item wurde von zwei dieser Personen bewertet: Es gibt kein Paar zum Vergleichen.',
  no_complete_items: 'Kein Item wurde von allen Personen bewertet; dieser Koeffizient braucht das.',
  invalid_values: 'Es gibt negative Werte, die eine Verhältnisskala nicht zulässt.',
  too_few_items: 'Nur ein Item lässt sich vergleichen: Der Wert stünde durch Algebra fest, wie auch bewertet wurde.',
  category_not_used: 'Niemand hat diese Antwort gewählt.',
  no_variation: 'Alle Bewertungen sind gleich: Übereinstimmung über den Zufall hinaus ist nicht messbar (0/0).',
  no_item_variation: 'Alle Items haben denselben Mittelwert: Es gibt keine Unterschiede zu bewerten.',
  nonpositive_denominator: 'Die Varianzen ergeben einen Nenner, der nicht positiv ist.',
  constant_rater: 'Eine der beiden Personen hat alle Items gleich bewertet.',
  not_strongly_connected: 'Einige haben nie gewonnen oder nie verloren: Die Stärken wären unendlich.',
};

const noInterval: Readonly<Record<IntervalReason, string>> = {
  too_few_items: 'zu wenige Items für ein Intervall',
  zero_variance: 'kein Intervall: Alle Items tragen gleich viel bei, eine Breite von null wäre falsche Sicherheit',
  zero_residual_variance: 'kein Intervall: Die Fehlervarianz ist null',
  lower_unbounded: 'das Intervall hat kein endliches unteres Ende',
  not_computable: 'kein Intervall: Seine Freiheitsgrade verschwinden',
  no_closed_form: 'kein Intervall nach Formel: Es braucht einen Bootstrap',
};

function warning(each: SummaryWarning, answer: (code: number) => string = String): string {
  switch (each.code) {
    case 'undefined':
      return undefinedBecause[each.reason];
    case 'no_interval_few_items':
      return `Nur ${counted(each.pairableItems, 'Item hat', 'Items haben')} zwei oder mehr Bewertungen; unter ${each.least} würde ein Intervall täuschen, deshalb steht keines da.`;
    case 'few_items':
      return `Nur ${counted(each.pairableItems, 'Item hat', 'Items haben')} zwei oder mehr Bewertungen; unter ${each.least} ist das Intervall öfter zu schmal, als es behauptet.`;
    case 'unreliable_interval':
      return `In ${formatNumber(each.undefinedReplicates)} von ${formatNumber(each.replicates)} Ziehungen war der Koeffizient nicht definiert: Auf das Intervall ist kein Verlass.`;
    case 'not_bca':
      return 'Das Intervall ist ein einfaches Perzentilintervall: Das verzerrungskorrigierte ließ sich nicht berechnen.';
    case 'skewed_scale': {
      const { commonest, alpha, ac } = each.skew;
      return `AC (${two(ac)}) liegt weit über α (${two(alpha)}): Die Skala wird schief benutzt, ${formatPercent(commonest.share)} der Bewertungen sind ${answer(commonest.code)}. Verteilung zeigen und beides berichten; nicht die schönere Zahl wählen.`;
    }
    case 'below_chance':
      return 'Die Übereinstimmung liegt unter dem Zufall: Vielleicht ist die Skala umgedreht oder die Frage missverstanden.';
    case 'two_raters':
      return 'Bei zwei Personen gilt das Ergebnis für diese beiden.';
    case 'single_rated_items':
      return `${formatNumber(each.items)} von ${formatNumber(each.of)} Items haben nur eine Bewertung und zählen nicht.`;
  }
}

function flag(each: AnnotatorFlag, names: Names = plain): string {
  switch (each.code) {
    case 'careless':
      return `stimmt mit den anderen zu ${two(each.withOthers)} überein, die anderen untereinander zu ${two(each.amongOthers)} (${counted(each.sharedItems, 'gemeinsames Item', 'gemeinsame Items')})`;
    case 'reversed_scale':
      return `ordnet die Items bei ${names.dimension(each.dimension)} gegen die anderen (rho ${two(each.rho)}): vielleicht die Skala verkehrt herum gelesen`;
    case 'straight_lining':
      return `hat ${formatPercent(each.share)} von ${formatNumber(each.items)} Items in einer geraden Linie beantwortet`;
    case 'same_answers':
      return `hat ${formatPercent(each.share)} von ${formatNumber(each.items)} Items genau gleich beantwortet`;
    case 'fast':
      return `braucht ${formatNumber(Math.round(each.seconds))} s je Item, ${formatPercent(each.share)} des Medians der Studie von ${formatNumber(Math.round(each.studySeconds))} s (${counted(each.items, 'Item', 'Items')})`;
    case 'unstable':
      return `wiederholt eigene Antworten zu ${two(each.agreement)} (${formatPercent(each.exact)} gleich, ${counted(each.pairs, 'Wiederholung', 'Wiederholungen')})`;
    case 'lenient':
    case 'strict':
      return `bewertet ${formatPercent(Math.abs(each.offset))} der Skala ${each.code === 'lenient' ? 'höher' : 'niedriger'} als die anderen bei ${counted(each.sharedItems, 'gemeinsamen Item', 'gemeinsamen Items')}`;
  }
}

function advice(each: Advice, names: Names = plain): string {
  if (each.code === 'talk_to_annotator')
    return `Mit ${each.annotator} sprechen: ${each.because.map((one) => flag(one, names)).join('; ')}.`;
  if (each.code === 'raise_overlap') {
    const questions = each.dimensions.map(names.dimension).join(', ');
    return `${counted(each.moreItems, 'weiteres Item', 'weitere Items')} von einer zweiten Person bewerten lassen: Nur ${formatNumber(each.pairableItems)} haben zwei oder mehr Bewertungen (${questions}).`;
  }
  if (each.code === 'rate_more_items') {
    const needs = each.needs.map(
      ({ dimension, moreItems, halfWidth }) =>
        `${names.dimension(dimension)} ${formatNumber(moreItems)} (jetzt ±${two(halfWidth)})`,
    );
    return `Mehr Items mit zwei oder mehr Bewertungen würden die Intervalle auf ±${two(each.targetHalfWidth)} verengen, etwa: ${needs.join(', ')}.`;
  }
  const question = names.dimension(each.dimension);
  const answer = (code: number) => names.answer(each.dimension, code);
  switch (each.code) {
    case 'clarify_guideline': {
      const { confused, alpha, alphaWithoutFlagged: rest } = each;
      const where = confused
        ? ` Am häufigsten stehen ${answer(confused.codes[0])} und ${answer(confused.codes[1])} gegeneinander (${formatPercent(confused.share)} der abweichenden Paare).`
        : '';
      const others = rest !== null && rest !== alpha ? ` (${two(rest)} ohne die oben genannten Personen)` : '';
      return `Die Anleitung zu ${question} klarer fassen: α ist ${two(alpha)}${others}.${where}`;
    }
    case 'report_prevalence': {
      const { ac, alpha, commonest } = each.skew;
      return `Bei ${question} AC (${two(ac)}) und die Verteilung neben α (${two(alpha)}) berichten: ${formatPercent(commonest.share)} der Bewertungen sind ${answer(commonest.code)}.`;
    }
  }
}

export const agreementSentences: Messages['agreementSentences'] = {
  advice,
  flag,
  warning,
  undefined: (reason) => undefinedBecause[reason],
  noInterval: (reason) => noInterval[reason],
};
