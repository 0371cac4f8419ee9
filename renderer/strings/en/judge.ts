export const judge = {
  title: 'Judge',
  side: (letter: string) => `Conversation ${letter}`,
  context: 'What was said before, on both sides',
  noContext: 'The sides have no beginning in common: these are the first messages of the two customers.',
  together: 'Scroll together',
  find: 'Find on both sides',
  emptyTitle: (name: string) => `Nothing to judge for ${name} yet`,
  emptyText: 'Assign items first: pairs, single conversations, ratings or labels, to one annotator or several.',
  emptyAlone: 'The coordinator of this study has not assigned anything to you. What is assigned appears here.',
  toAssign: 'Assign items',
  look: 'Look again',
};
