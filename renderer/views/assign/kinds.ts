/** Kinds of items in the order of the screen. */
export const KINDS = ['pair', 'graded', 'single', 'next-turn', 'preference', 'rating', 'labels'] as const;
