import type { ImportIssue } from '../../../shared/domain/import.ts';
import { localMoments } from '../local-moments.ts';

type Issue = Pick<ImportIssue, 'code' | 'message' | 'severity'>;

const unchanged = 'Der Datensatz selbst bleibt, wie er ist.';
const countsLast = 'der letzte zählt, wie bei jedem Lesen von JSON';

/** What an import finds, by code. What a finding quotes from the data stands in parentheses and is kept. */
const findings: Readonly<Record<string, string>> = {
  // kept, with a remark
  empty_conversation: 'Das Gespräch ist leer oder fehlt: ohne Nachrichten übernommen.',
  crashed_run: 'Der Lauf brach ab oder begann nie: mit den Nachrichten übernommen, die er hat.',
  voice_run: 'Ein Lauf mit Stimme: Er hat keine Textnachrichten.',
  unknown_option: 'Eine Antwort ist keine der Optionen und zählt als fehlend.',
  null_survey: `Der Fragebogen ist null und zählt als nicht vorhanden. ${unchanged}`,
  nan_literal: 'NaN oder Infinity ist kein gültiges JSON.',
  lone_surrogate: `Der Text enthält halbe Zeichen (Surrogate). ${unchanged}`,
  very_long_text: 'Der Text ist sehr lang. Er bleibt, wie er ist; ihn zu zeigen kann dauern.',
  unknown_role: 'Wer hier spricht, ist nicht zu erkennen: als Systemtext gezeigt. Die Zuordnung kann es sagen.',
  unknown_batch: 'Der Schlüssel nennt einen Durchgang, den der veröffentlichte Scorer nicht kennt.',
  uneven_turns: 'Es gibt nicht gleich viele Fragen wie Antworten: vom Anfang an gepaart, so weit beide reichen.',
  task_differs: 'Die Studie kennt diese Aufgabe mit anderem Inhalt; ihr eigener bleibt.',
  repeated_member: `Ein Feld steht zweimal da: ${countsLast}. ${unchanged}`,
  no_records:
    'Darin ist kein Gespräch, kein Fragebogen und keine Bewertung. Stehen die Läufe in eigenen Dateien, importieren Sie den Ordner mit allen.',
  passed_over: 'Kein Format, das sich importieren lässt: übergangen.',
  same_content: 'Der Inhalt ist Zeichen für Zeichen der einer anderen gewählten Datei. Ist das gewollt?',
  choice_not_used:
    'Bei diesem Format sagen die Daten selbst, woher die Gespräche kommen und wer die Nutzerseite war: Das blieb.',
  other_candidates: `Antworten, die nicht gewählt wurden, erscheinen nicht als Beiträge. ${unchanged}`,
  list_as_text: `Eine Liste ist als Text geschrieben und wird als Liste gelesen. ${unchanged}`,
  bad_run: `Die Nummer des Laufs ist keine: ohne sie übernommen. ${unchanged}`,
  nested_archive: 'Ein Archiv im Archiv: übergangen. Packen Sie das äußere aus, und importieren Sie dieses für sich.',
  no_domain:
    'Zu welchem Bereich der Lauf gehört, steht nicht da, und andere in der Datei sind verschieden: Geben Sie ihn an.',
  rated_before: 'Diese Person hat das schon anders bewertet; die frühere Antwort bleibt.',
  duplicate_key: 'Der Schlüssel kommt in der Datei noch einmal vor; der letzte Eintrag mit ihm zählt.',
  imported_before: 'Derselbe Inhalt wurde schon importiert; was die Studie hat, kommt nicht noch einmal hinein.',
  // left out
  duplicate_id: 'Die Kennung kommt in der Datei noch einmal vor; der letzte Datensatz mit ihr zählt.',
  id_taken:
    'Unter dieser Kennung gibt es schon etwas anderes. Um beides zu behalten, importieren Sie diese Datei unter einem anderen Namen der Quelle.',
  altered: 'Die Kennung gehört nicht zum Inhalt: Der Datensatz wurde verändert.',
  missing_reference: 'Worauf er sich bezieht, steht weder davor in der Datei noch in der Studie.',
  conflict: 'Die Studie oder die Datei hat schon einen anderen Datensatz dieser Art.',
  not_an_object: 'Das ist kein Datensatz.',
  not_a_list: 'Hier wird eine Liste gebraucht.',
  bad_json: 'Das ist kein gültiges JSON.',
  bad_line: 'Diese Zeile ist nicht zu lesen.',
  bad_row: 'Diese Zeile passt nicht zur Tabelle.',
  bad_content: 'Was gesagt wird, ist weder Text noch leer.',
  bad_role: 'Wer spricht, ist kein Text.',
  bad_reward: 'Der Reward ist weder Zahl noch true, false oder null.',
  bad_id: 'Die Kennung ist nicht zu gebrauchen.',
  bad_task_id: 'Die Aufgabe ist nicht zu erkennen.',
  bad_trial: 'Die Nummer des Durchgangs ist keine.',
  bad_survey: 'Der Fragebogen ist kein Satz von Antworten.',
  bad_annotator: 'Der Name der Person ist nicht zu gebrauchen.',
  no_trajectory: 'Es fehlt die Liste der Nachrichten.',
  no_annotator: 'Es steht nicht da, wer bewertet hat.',
  no_dimension: 'Es steht nicht da, welche Frage gemeint ist.',
  unknown_dimension: 'Diese Frage gibt es im Fragebogen der Studie nicht.',
  no_item: 'Die Studie hat kein Gespräch und kein Item dieses Namens.',
  ambiguous_item: 'Mehrere Gespräche heißen so. Schreiben Sie QUELLE/KENNUNG.',
  no_rating: 'Keine der Bewertungen dieser Zeile ist zu gebrauchen.',
  too_large: 'Der Datensatz ist zu groß.',
  too_deep: 'Der Datensatz ist zu tief verschachtelt.',
  invalid_utf8: 'Der Datensatz enthält Bytes, die kein UTF-8-Text sind.',
};

/** Why a file among others was left out. */
export const fileReasons: Readonly<Record<string, string>> = {
  not_text: 'ist kein Text, sondern ein Bild, ein Dokument oder eine andere Binärdatei',
  unknown_format: 'hat kein Format, das sich importieren lässt',
  ambiguous_format: 'kann von mehreren Formaten sein',
  wrong_format: 'hat nicht das Format, das angegeben ist',
  truncated_file: 'ist nicht vollständig',
  unreadable_file: 'ist nicht zu lesen',
  damaged_file: 'ist beschädigt oder wurde verändert',
  file_changed: 'hat sich während des Lesens geändert',
  too_many_files: 'enthält zu viele Dateien',
  locked_archive: 'ist verschlüsselt oder auf eine Art gepackt, die hier nicht gelesen wird',
  newer_archive: 'wurde von einem neueren Counterpart geschrieben; dieses muss aktualisiert werden',
  domain_needed: 'sagt nicht, zu welchem Bereich die Läufe gehören: Geben Sie ihn an, zum Beispiel airline',
  mapping_needed: 'sagt nicht, welche Spalte was ist: Geben Sie es in der Zuordnung an',
};

const leftOut = ' Der Datensatz wurde ausgelassen.';

/** The finding in German with what it quotes; as the host words it where the code is not known here. */
export function issueText({ code, message, severity }: Issue): string {
  const file = fileReasons[code];
  if (file !== undefined) return `Die Datei ${file}${quoted(reasonIn(message))}. Sie wurde ausgelassen.`;
  const known = findings[code];
  if (known === undefined) return localMoments(message);
  return `${known}${severity === 'rejected' ? leftOut : ''}${quoted(message)}`;
}

/** What a sentence about a file says before what was done and what to do. */
export function reasonIn(message: string): string {
  return message.split(/, and was left out\.|\. Nothing was imported\./)[0] as string;
}

/** Values, names and places from the data: what the host's sentence has in parentheses, else in quotes. */
export function quoted(message: string): string {
  const [, inside] = /\((.+)\)/s.exec(message) ?? [];
  const told = inside ?? (message.match(/"(?:[^"\\]|\\.)*"/gs) ?? []).join(', ');
  return told === '' ? '' : ` (${localMoments(told)})`;
}
