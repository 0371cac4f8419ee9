import type { Json } from '../../../shared/domain/json.ts';
import { itemStates } from '../../components/index.ts';
import { formatList, t } from '../../strings/index.ts';

/** What a field of the log is about: the question of an answer, tags or evidence; a comment; the state of the item. */
export function fieldText(field: string): string {
  const at = field.indexOf(':');
  const [kind, name] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1).replaceAll('_', ' ')];
  switch (kind) {
    case 'answer':
      return t('assign.conflictAnswerTo', name);
    case 'tags':
    case 'labels':
      return t('assign.conflictTags', name);
    case 'evidence':
      return t('assign.conflictEvidence', name);
    case 'comment':
      return t('assign.conflictComment');
    case 'state':
      return t('assign.conflictState');
    default:
      return field;
  }
}

/** An answer as it reads, a list by its parts, evidence by how much there is, a state by its name. */
export function valueText(value: Json): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return t('assign.conflictEmpty');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const words = value.filter((each) => typeof each === 'string');
    return words.length === value.length ? formatList(words) : t('assign.conflictPassages', value.length);
  }
  const state = typeof value === 'object' && itemStates.find((each) => each === value.state);
  return state ? t(`overview.${state}`) : JSON.stringify(value);
}
