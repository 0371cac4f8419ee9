/** A label that annotators put on user turns. */
export interface TurnLabel {
  readonly id: string;
  readonly title: string;
  /** The behavioural feature that claims to detect it. */
  readonly feature: string;
}

/** The default label set: the behaviours that features of the User-Sim Index claim to detect, each mapped to one. */
export const TURN_LABELS: readonly TurnLabel[] = [
  { id: 'polite', title: 'Polite', feature: 'politeness_rate' },
  { id: 'acknowledges', title: 'Short acknowledgement', feature: 'ack_only_rate' },
  { id: 'uncertain', title: 'Uncertain', feature: 'uncertainty_rate' },
  { id: 'certain', title: 'Certain', feature: 'certainty_rate' },
  { id: 'pushes_back', title: 'Pushes back', feature: 'pushback_q_rate' },
  { id: 'asks_to_clarify', title: 'Asks to clarify', feature: 'clarify_q_rate' },
  { id: 'asks_for_information', title: 'Asks for information', feature: 'info_q_rate' },
  { id: 'shows_emotion', title: 'Shows emotion', feature: 'emotion_rate' },
  { id: 'accuses', title: 'Accuses', feature: 'accusation_rate' },
  { id: 'changes_strategy', title: 'Changes strategy', feature: 'pivot_rate' },
  { id: 'sounds_like_agent', title: 'Sounds like the agent', feature: 'id_confuse_rate' },
];
