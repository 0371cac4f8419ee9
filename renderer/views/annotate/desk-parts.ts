import type { ShownForm } from '../../stores/annotate-form.ts';
import type { ShownItem } from '../../stores/annotate-items.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import type { DeskRules } from './rules.ts';
import type { DeskActions } from './use-annotate-actions.ts';

/** What every part of the desk that asks something is given. */
export interface DeskParts {
  store: AnnotateStore;
  state: AnnotateState;
  item: ShownItem;
  shown: ShownForm;
  rules: DeskRules;
  actions: DeskActions;
  /** False for submitted and skipped items and for studies opened for reading. */
  editable: boolean;
  readOnly: boolean;
  onSkip: () => void;
  onNext: () => void;
}
