/** Columns that every table of rated items begins with, and what they say. */
export const itemMeanings = {
  annotator: 'name or pseudonym',
  item: 'random id of the item',
  conversation: 'id of the conversation',
  source: 'label of the human group or simulator',
  source_kind: 'human or simulator',
  task: 'task key',
  run: 'run number of a simulator, from 1',
  batch: 'human batch, from 1',
  item_state: 'draft, submitted or skipped: agreement and USI use submitted items only',
};
