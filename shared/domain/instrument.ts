/** A question with options in screen order. `score` is the ordinal value of the published scorer. */
export interface ChoiceQuestion {
  id: string;
  wording: string;
  hint: string | null;
  options: { label: string; score: number; agreementScore: number }[];
}

export interface TextQuestion {
  id: string;
  wording: string;
  hint: string | null;
}

export interface Instrument {
  /** Name and version, for example `tau-bench-survey-v1`; answers keep the version they were given under. */
  id: string;
  questions: ChoiceQuestion[];
  freeText: TextQuestion[];
}
