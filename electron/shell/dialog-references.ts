import path from 'node:path';
import type { ChosenFiles } from '../../shared/contract/outputs.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { FileReferences } from '../hosts/file-references.ts';
import { createGrants } from '../hosts/grants.ts';
import { chosenPaths } from './dialogs.ts';

/** What the page may name: what the person picked in a dialog, and the recent studies. It never sends a path of its own. */
export function dialogReferences(): FileReferences & { dropped(paths: readonly string[]): ChosenFiles } {
  const picked = createGrants('picked:');
  const chosen = (files: readonly string[]): ChosenFiles => ({
    files: files.map((file) => ({ name: path.basename(file), ref: picked.grant(file) })),
  });
  return {
    dropped: chosen,
    dialogs: true,
    resolve(ref) {
      const file = picked.find(ref);
      if (file) return file;
      throw new Refusal(
        'unknown_reference',
        'This file was not chosen in a dialog of Counterpart. Nothing was changed.',
      );
    },
    offer: picked.grant,
    deliver: (file) => file,
    list() {
      throw new Refusal('no_listing', 'This host shows the system dialogs instead of a list of files.');
    },
    async choose(request) {
      return chosen(await chosenPaths(request));
    },
  };
}
