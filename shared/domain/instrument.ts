/** A question with options in screen order. `score` is the ordinal value of the published scorer. */
export interface ChoiceQuestion {
  id: string;
  wording: string;
  hint: string | null;
  options: { label: string; score: number; agreementScore: number }[];
  /** May be left open when the item is submitted. */
  optional?: boolean;
}

export interface TextQuestion {
  id: string;
  wording: string;
  hint: string | null;
}

/** Tags: any number of options, for example the reasons of a verdict. */
export interface TagQuestion {
  id: string;
  wording: string;
  hint: string | null;
  options: string[];
}

/** A label that annotators put on user turns; `feature` is the behavioural feature that claims to detect it. */
export interface LabelDefinition {
  id: string;
  title: string;
  feature: string | null;
}

/** What is asked about an item. */
export interface Instrument {
  /** Name and version, for example `tau-bench-survey-v1`; answers keep the version they were given under. */
  id: string;
  questions: ChoiceQuestion[];
  freeText: TextQuestion[];
  tags?: TagQuestion[];
  labels?: LabelDefinition[];
  /** What the annotator is told above the questions, for example from whose view to answer. */
  instruction?: string | null;
}
