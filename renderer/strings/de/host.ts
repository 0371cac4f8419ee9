import type { Json } from '../../../shared/domain/json.ts';
import type { Messages } from '../en/index.ts';
import { formatNumber } from '../format.ts';
import { localMoments } from '../local-moments.ts';
import { counted } from '../plural.ts';
import { fileReasons, issueText, quoted, reasonIn } from './host-issues.ts';
import { importing as importStrings } from './import.ts';

type Details = Readonly<Record<string, Json | undefined>>;
type Sentence = string | ((details: Details) => string | null);

const kept = 'Es wurde nichts geändert.';

const openForReading = 'Diese Studie ist hier nur zum Lesen offen.';
const moveIt =
  'Legen Sie sie in einen Ordner dieses Rechners, und lassen Sie Pakete die Arbeit zwischen Rechnern tragen.';

/** What the host refuses, or tells unasked, by code, where the code and its details say enough. */
const refusals: Readonly<Record<string, Sentence>> = {
  unreachable: 'Counterpart antwortet nicht. Starten Sie es neu, und laden Sie dann diese Seite neu.',
  disk_full:
    'Der Datenträger ist voll. Davon wurde nichts geschrieben; was vorher gespeichert war, bleibt. Schaffen Sie Platz, und versuchen Sie es noch einmal.',
  no_permission:
    'Hier darf Counterpart nicht lesen oder schreiben. Es wurde nichts geändert. Wählen Sie einen anderen Ordner, oder ändern Sie die Rechte.',
  // studies
  no_study: 'Es ist keine Studie offen. Öffnen Sie eine, legen Sie eine an, oder nehmen Sie die Beispielstudie.',
  study_not_found:
    'Dort ist keine Studie: Vielleicht wurde sie verschoben oder umbenannt. Öffnen Sie sie, wo sie jetzt liegt.',
  not_a_file: 'Das ist keine Datei; eine Studie ist eine Datei.',
  empty_file: `Die Datei ist leer: Es ist keine Studie darin. ${kept}`,
  not_a_study: `Diese Datei ist keine Counterpart-Studie. ${kept}`,
  newer_study: ({ version, newest }) =>
    `Diese Datei wurde von einem neueren Counterpart geschrieben (Version ${text(version)} der Studie; dieses liest bis ${text(newest)}). ${kept} Aktualisieren Sie Counterpart, um sie zu öffnen.`,
  not_closed:
    'Die Studie wurde nicht geschlossen, und ihr Ordner ist nicht beschreibbar: Ein Teil steht in der Datei daneben, die auf -wal endet. Kopieren Sie beide in einen beschreibbaren Ordner, und öffnen Sie die Kopie.',
  bad_position: 'Diese Stelle gehört zu einer anderen Liste: Beginnen Sie mit der ersten Seite.',
  needs_upgrade:
    'Diese Studie stammt aus einem älteren Counterpart und muss einmal umgestellt werden; dazu muss in sie geschrieben werden. Schließen Sie sie anderswo, oder kopieren Sie sie in einen beschreibbaren Ordner, und öffnen Sie sie noch einmal.',
  damaged_study: ({ why }) =>
    `Diese Datei ist beschädigt oder wurde außerhalb von Counterpart verändert (${text(why)}). Sie wurde nicht geöffnet. ${kept} Stellen Sie eine Sicherung wieder her, oder bitten Sie um eine neue Kopie.`,
  study_exists:
    'Eine Datei dieses Namens gibt es schon; sie blieb, wie sie ist. Öffnen Sie sie, oder wählen Sie einen anderen Namen.',
  file_exists: 'Eine Datei dieses Namens gibt es schon; sie blieb, wie sie ist. Wählen Sie einen anderen Namen.',
  folder_not_found: 'Diesen Ordner gibt es nicht: Legen Sie ihn an, oder wählen Sie einen anderen.',
  folder_in_the_way: 'Wo die Datei hin soll, steht ein Ordner. Es wurde nichts geschrieben.',
  outside_root: 'Das liegt nicht in dem Ordner, den dieser Host zeigt. Es wurde nichts gelesen.',
  file_not_found: 'Diese Datei gibt es nicht. Es wurde nichts importiert.',
  read_only: ({ why }) => `${typeof why === 'string' ? refusal(why, openForReading, null) : openForReading} ${kept}`,
  open_elsewhere: `Diese Studie ist schon in einem anderen Fenster oder Programm offen. ${openForReading} Schließen Sie sie dort, und öffnen Sie sie hier noch einmal.`,
  asked_to_read: openForReading,
  not_writable: `In diese Studie oder ihren Ordner lässt sich nicht schreiben. ${openForReading} Um daran zu arbeiten, öffnen Sie eine Kopie in einem beschreibbaren Ordner.`,
  network_folder: `Diese Studie liegt auf einem Netzlaufwerk, wo zwei Rechner sie beschädigen können. ${moveIt}`,
  synced_folder: ({ service }) =>
    `Diese Studie liegt in einem Ordner, der auf andere Rechner kopiert wird (${text(service)}). Das kann sie beschädigen, während sie offen ist. ${moveIt}`,
  study_ended: ({ why }) =>
    `Die Studie wurde geschlossen: Das Programm, das sie liest und schreibt, endete (${text(why)}). Jede Antwort ist gespeichert; öffnen Sie sie noch einmal.`,
  no_backup: ({ why }) => `Eine Sicherung war nicht möglich (${text(why)}). Die Studie selbst ist gespeichert.`,
  label_taken: `Eine andere Quelle dieser Art heißt schon so. ${kept}`,
  // imports
  import_running: 'Ein anderer Import in diese Studie läuft. Warten Sie, oder brechen Sie ihn ab.',
  not_undone: ({ why, conversations }) => {
    if (why === 'ratings' || why === 'archive') return `${importStrings[`held_${why}`](0)} ${kept}`;
    return why === 'worked' ? `${importStrings.held_worked(Number(conversations))} ${kept}` : null;
  },
  nothing_to_import: 'Hier ist nichts, was sich importieren lässt. Es wurde nichts importiert.',
  no_such_file: 'Zu einer Datei ist etwas angegeben, die nicht importiert wird. Es wurde nichts importiert.',
  cancelled: 'Abgebrochen. Die Studie ist wie zuvor.',
  no_import: `Diesen Import gibt es in der Studie nicht. ${kept}`,
  // work
  item_closed: 'Dieses Item ist abgeschlossen. Öffnen Sie es wieder, um es zu ändern; der Verlauf bleibt.',
  incomplete: ({ missing }) =>
    Array.isArray(missing)
      ? `Nicht abgegeben: ${counted(missing.length, 'Frage hat', 'Fragen haben')} noch keine Antwort. Die gegebenen Antworten bleiben.`
      : null,
  too_early: ({ seconds, minimumSeconds }) =>
    `Nicht abgegeben: Diese Studie verlangt ${number(minimumSeconds)} Sekunden für ein Item, ${number(seconds)} sind gezählt. Die gegebenen Antworten bleiben; lesen Sie weiter, und geben Sie noch einmal ab.`,
  not_allowed: `Das ist in dieser Sitzung nicht erlaubt: Es zeigte, was sie nicht sehen darf. ${kept}`,
  annotators_session: ({ annotator }) =>
    `Sicherungen und die Beispielstudie zeigen Quellen, und ${typeof annotator === 'string' ? annotator : 'eine Person'} arbeitet hier blind. ${kept} Schließen Sie zuerst, was offen ist; in einer Studie kann stattdessen die Studienleitung übernehmen.`,
  not_assigned: 'Dieses Item ist dieser Person nicht zugeteilt.',
  no_annotator: `Diesen Namen gibt es unter den Annotierenden nicht. ${kept}`,
  nothing_to_assign:
    'Es gibt nichts zu beurteilen: Paare brauchen Gespräche von Menschen und von einem Simulator zu einer Aufgabe. Es wurde nichts verteilt.',
  plan_since:
    'Seitdem ist ein neuer Plan entstanden, der diese Items vielleicht neu zugeteilt hat. Es wurde nichts geändert; ein weiterer Plan kann das Zurückgenommene zuteilen.',
  unblinded: 'Diese Studie ist schon entblindet; das lässt sich weder zurücknehmen noch wiederholen.',
  // packets
  nothing_to_pack: 'Diese Person hat keine oder zu wenige Items für so viele Teile. Es wurde kein Paket gepackt.',
  no_packet: `Dieses Paket kennt die Studie nicht. ${kept}`,
  no_item: 'Dieses Item gibt es hier nicht.',
  not_a_packet: `Diese Datei ist kein Paket. ${kept}`,
  newer_packet: `Das Paket stammt aus einer anderen Version von Counterpart. Aktualisieren Sie dieses. ${kept}`,
  damaged_packet:
    'Das Paket ist beschädigt oder wurde verändert. Es wurde nichts daraus genommen; bitten Sie um eine neue Kopie.',
  other_installation: `Dieses Paket wurde an einem anderen Rechner oder in einem anderen Profil begonnen. Machen Sie dort weiter, oder bitten Sie um ein eigenes Paket. ${kept}`,
  foreign_packet: packet('Es stammt nicht aus dieser Studie.'),
  withdrawn: ({ annotator }) => packet(`Dieses Paket von ${text(annotator)} wurde zurückgenommen.`),
  other_key: ({ annotator, fingerprint, known }) =>
    packet(
      `Die Antworten sind mit einem anderen Schlüssel unterschrieben (${text(fingerprint)}) als dem bekannten von ${text(annotator)} (${text(known)}). Bestätigt ${text(annotator)} den neuen Fingerabdruck, tragen Sie ihn unten ein, und sehen Sie noch einmal nach.`,
    ),
  altered_manifest: packet('Seine Liste der Items wurde nach der Unterschrift geändert oder ist beschädigt.'),
  altered_items: packet('Sein Inhalt ist nicht der, den die Studie unterschrieben hat.'),
  unsigned: packet('Es hat Antworten, aber keinen Schlüssel, der sie unterschrieb.'),
  broken_chain: packet('Seine Antworten hängen nicht zusammen: Eine fehlt oder wurde verändert.'),
  foreign_item: packet('Eine Antwort gilt einem Item, das nicht in diesem Paket ist.'),
  bad_answer: packet('Eine Antwort darin kann kein Formular gegeben haben.'),
  foreign_answer: packet('Eine Antwort darin gehört zu einem anderen Paket.'),
};

function packet(sentence: string): string {
  return `${sentence} Aus dieser Datei wurde nichts übernommen.`;
}

function refusal(code: string, message: string, details: Json): string {
  const facts: Details = details !== null && typeof details === 'object' && !Array.isArray(details) ? details : {};
  const { file } = facts;
  const reason = fileReasons[code];
  if (reason !== undefined && typeof file === 'string')
    return `${file} ${reason}${quoted(reasonIn(message))}. Es wurde nichts importiert.`;
  if (code === 'internal')
    return `In Counterpart ist etwas schiefgegangen: ${message.replace(/^Something went wrong inside Counterpart: /, '')}`;
  const sentence = refusals[code];
  return (typeof sentence === 'function' ? sentence(facts) : sentence) ?? localMoments(message);
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
const number = (value: Json | undefined): string => (typeof value === 'number' ? formatNumber(value) : text(value));

export const host: Messages['host'] = {
  refusal,
  issue: issueText,
  mergeWarning: (code, warning, { annotator, items }) => {
    switch (code) {
      case 'empty':
        return `Darin ist noch nichts beantwortet (${annotator}).`;
      case 'rolled_back':
        return 'Diese Kopie ist älter als eine schon übernommene. Nichts Übernommenes wird zurückgenommen.';
      case 'forked':
        return 'Zwei Kopien dieses Pakets wurden getrennt bearbeitet. Beide bleiben; wo sie sich unterscheiden, gilt die nach Zählung spätere Antwort.';
      case 'taken_back':
        return `${counted(items, 'Item war', 'Items waren')} von ${annotator} zurückgenommen und ${items === 1 ? 'ist' : 'sind'} in dieser Kopie trotzdem beantwortet; mit Antworten ${items === 1 ? 'zählt es' : 'zählen sie'} wieder.`;
      default:
        return warning;
    }
  },
};
