/** The published scorer's name for the row of people against people. On screen it is the human ceiling. */
export const HUMAN_ROW_NAME = 'Human (inter-ann.)';
