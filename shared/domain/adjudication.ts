/**
 * One append-only entry: what was decided about one question of one item on which annotators disagree. It stands beside the
 * ratings, never over them. The decision in force is the entry with the highest (lamport, author, id); one whose value is
 * null takes back what was decided before.
 */
export interface Adjudication {
  id: string;
  item: string;
  dimension: string;
  /** Option text; null = taken back. */
  value: string | null;
  reason: string;
  /** The ratings that were decided upon, by annotator: a decision whose ratings have changed since is open again. */
  basis: Readonly<Record<string, string>>;
  /** Installation and the name of who decided. */
  author: string;
  lamport: number;
  instrument: string;
  /** Wall clock, ISO 8601; for display only. */
  at: string;
}

/** The name under which decisions stand beside the annotators' in exports. */
export const ADJUDICATED = 'adjudicated';

/** Who decided, without the installation. */
export const decidedBy = ({ author }: Pick<Adjudication, 'author'>): string => author.slice(author.indexOf('/') + 1);
