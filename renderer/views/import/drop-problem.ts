import type { Services } from '../../services.ts';

export type DropProblem =
  | 'dropNoStudy'
  | 'dropCoordinator'
  | 'dropReadOnly'
  | 'dropDialog'
  | 'dropPreview'
  | 'dropBusy'
  | 'dropNothing';

/**
 * Why `count` dropped files cannot come in now; null where they can. One import at a time: what is shown or under way is
 * not pushed aside.
 */
export function dropProblem(
  { app, dialogs, imports }: Pick<Services, 'app' | 'dialogs' | 'imports'>,
  count: number,
): DropProblem | null {
  const { study, session } = app.getState();
  const { shown } = dialogs.getState();
  if (study === null) return 'dropNoStudy';
  if (session?.role !== 'coordinator') return 'dropCoordinator';
  if (study.readOnly) return 'dropReadOnly';
  if (shown !== 'import' && (shown !== null || document.querySelector('[role=dialog]') !== null)) return 'dropDialog';
  const { step } = imports.getState();
  if (step === 'preview') return 'dropPreview';
  if (step !== 'choose' && step !== 'done') return 'dropBusy';
  return count === 0 ? 'dropNothing' : null;
}
