import type { Change } from '../../../shared/annotation/change.ts';
import { reopen, setField, skip, submit } from '../../../shared/annotation/changes.ts';
import { redo, undo } from '../../../shared/annotation/undo.ts';
import type { Parsed } from '../../../shared/contract/commands.ts';
import type { Revision } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { WorkOptions } from '../../../shared/domain/work.ts';

/** What a command changes, seen from one item's log; null appends nothing. `rules` are those of blind items. */
export type Decide = (log: readonly Revision[], instrument: Instrument, rules?: WorkOptions) => Change | null;

/** Every writing command on one item, for the study and for packets alike. */
export const decisions = {
  'item.set':
    ({ field, value }: Parsed<'item.set'>): Decide =>
    (log, instrument) =>
      setField(log, instrument, field, value),
  'work.time':
    ({ sitting, time }: Parsed<'work.time'>): Decide =>
    (log, instrument) =>
      setField(log, instrument, `time:${sitting}`, time),
  'item.submit': (): Decide => submit,
  'item.skip':
    ({ reason }: Parsed<'item.skip'>): Decide =>
    (log) =>
      skip(log, reason),
  'item.reopen': (): Decide => reopen,
  'item.undo': (): Decide => (log) => undo(log) ?? nothingTo('undo'),
  'item.redo': (): Decide => (log) => redo(log) ?? nothingTo('redo'),
};

function nothingTo(what: string): never {
  throw new Refusal('nothing_to_do', `There is nothing to ${what} on this item.`);
}
