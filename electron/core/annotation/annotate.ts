import { nextLamport } from '../../../shared/annotation/change.ts';
import { foldLog, recordedSeconds } from '../../../shared/annotation/fold.ts';
import { canRedo, canUndo } from '../../../shared/annotation/undo.ts';
import { namesPlaces, shapeName } from '../../../shared/blinding/shape.ts';
import type { ItemForm, Revision } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { itemId, revisionId } from '../../../shared/domain/ids.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { StudyContext } from '../context.ts';
import { type AssignedItem, assignedItem } from './address.ts';
import type { Decide } from './annotation-decisions.ts';
import { workOptionsOf } from './options.ts';
import { shownLog } from './shown-log.ts';

interface ItemOf {
  item: string;
  annotator: string;
}

/** The form of one item as its log says. `log` is in log order. */
export function formOf(item: string, annotator: string, log: readonly Revision[]): ItemForm {
  return {
    id: itemId(item),
    annotator,
    ...foldLog(log),
    canUndo: canUndo(log),
    canRedo: canRedo(log),
    savedAt: log.at(-1)?.at ?? null,
    revisions: log.length,
    seconds: recordedSeconds(log),
  };
}

export function readForm(context: StudyContext, { item, annotator }: ItemOf): { form: ItemForm; target: AssignedItem } {
  const target = assignedItem(context, item, annotator);
  return { form: formOf(item, annotator, logOf(context, target)), target };
}

/** An item's log as its annotator reads it. */
export function logOf(context: StudyContext, target: AssignedItem): Revision[] {
  const log = context.repositories.revisions.log(target.item, target.annotator);
  return target.blind ? shownLog(context, target, log) : log;
}

/**
 * One action of one annotator: reads the log, decides the change, appends it, all in one transaction that is on the disk
 * when this returns.
 */
export function annotate(context: StudyContext, { item, annotator }: ItemOf, decide: Decide): ItemForm {
  const { revisions } = context.repositories;
  return context.transaction(() => {
    const target = assignedItem(context, item, annotator);
    const log = logOf(context, target);
    const rules = target.blind ? workOptionsOf(context) : undefined;
    const change = decide(log, instrumentOf(context, target.instrument), rules);
    if (!change) return formOf(item, annotator, log);
    const revision: Revision = {
      ...change,
      id: revisionId(context.newUid()),
      item: itemId(item),
      annotator,
      author: `${context.installation}/${annotator}`,
      lamport: nextLamport(revisions.largestLamport(target.item)),
      instrument: target.instrument,
      at: context.now(),
      ...(rules && namesPlaces(change.field) && { shape: shapeName(rules) }),
    };
    revisions.append(target.item, target.annotator, revision);
    return formOf(item, annotator, [...log, revision]);
  });
}

export function instrumentOf({ repositories }: StudyContext, id: string): Instrument {
  const instrument = repositories.instruments.byId(id);
  if (!instrument) throw new Refusal('no_instrument', `This study does not hold the instrument ${id}.`);
  return instrument;
}
