/**
 * Behaviours whose terms are drawn in a transcript: feature of the User-Sim Index -> tag and family. The family is the
 * line style, so it can be told without colour; the tag says which behaviour of the family it is.
 */
export type MarkFamily = 'push' | 'unsure' | 'polite' | 'shift';

export interface Behaviour {
  feature: string;
  tag: string;
  family: MarkFamily;
}

/** In the order of the table. The first four are always listed, the others where they occur. */
export const BEHAVIOURS: readonly Behaviour[] = [
  { feature: 'pushback_q_rate', tag: 'PB', family: 'push' },
  { feature: 'uncertainty_rate', tag: 'UN', family: 'unsure' },
  { feature: 'politeness_rate', tag: 'PO', family: 'polite' },
  { feature: 'pivot_rate', tag: 'SH', family: 'shift' },
  { feature: 'emotion_rate', tag: 'EM', family: 'push' },
  { feature: 'accusation_rate', tag: 'AC', family: 'push' },
  { feature: 'certainty_rate', tag: 'CE', family: 'unsure' },
  { feature: 'clarify_q_rate', tag: 'CL', family: 'unsure' },
  { feature: 'info_q_rate', tag: 'IQ', family: 'unsure' },
  { feature: 'ack_only_rate', tag: 'AK', family: 'polite' },
  { feature: 'id_confuse_rate', tag: 'AG', family: 'shift' },
];

export const ALWAYS_LISTED = 4;

const byFeature = new Map(BEHAVIOURS.map((behaviour) => [behaviour.feature, behaviour]));

export function behaviourOf(feature: string): Behaviour | null {
  return byFeature.get(feature) ?? null;
}

/**
 * Behaviours that tell of trouble, the gravest first: frustration, pushing back, a change of strategy, doubt. They are tagged on
 * the scrubber; where there is no room for all, the graver one stays.
 */
export const TELLTALES: readonly string[] = [
  'emotion_rate',
  'accusation_rate',
  'pushback_q_rate',
  'pivot_rate',
  'uncertainty_rate',
];
