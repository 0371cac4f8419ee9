/** The behavioural features of the User-Sim Index (arXiv 2603.11245) and the dimensions that hold them. */

export const FEATURE_NAMES = [
  'n_turns',
  'user_words_per_turn',
  'politeness_rate',
  'short_msg_rate',
  'formality_rate',
  'ack_only_rate',
  'verbosity_cv',
  'repeat_rate',
  'id_confuse_rate',
  'info_frontload',
  'id_density',
  'opening_words',
  'uncertainty_rate',
  'certainty_rate',
  'pushback_q_rate',
  'clarify_q_rate',
  'info_q_rate',
  'emotion_rate',
  'accusation_rate',
  'pivot_rate',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

/** One number for each feature; always finite. Rates are shares in 0..1. */
export type Features = Record<FeatureName, number>;

export const DIMENSION_NAMES = ['d1', 'd2', 'd3', 'd4'] as const;

export type DimensionName = (typeof DIMENSION_NAMES)[number];

/** `n_turns` is measured but belongs to no dimension. */
export const DIMENSIONS: Record<DimensionName, { readonly title: string; readonly features: readonly FeatureName[] }> =
  {
    d1: {
      title: 'Conversation',
      features: [
        'politeness_rate',
        'short_msg_rate',
        'formality_rate',
        'ack_only_rate',
        'verbosity_cv',
        'repeat_rate',
        'id_confuse_rate',
      ],
    },
    d2: { title: 'Information', features: ['info_frontload', 'id_density', 'user_words_per_turn', 'opening_words'] },
    d3: {
      title: 'Clarification',
      features: ['uncertainty_rate', 'certainty_rate', 'pushback_q_rate', 'clarify_q_rate', 'info_q_rate'],
    },
    d4: { title: 'Reaction', features: ['emotion_rate', 'accusation_rate', 'pivot_rate'] },
  };

/** The 19 features that enter D1-D4, in the order of the dimensions. */
export const SCORED_FEATURES: readonly FeatureName[] = DIMENSION_NAMES.flatMap((d) => DIMENSIONS[d].features);
