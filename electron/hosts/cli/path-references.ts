import path from 'node:path';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { FileReferences } from '../file-references.ts';

/** On a command line a reference is a path, and the person who typed it may use any. */
export function pathReferences(): FileReferences {
  const nothingToList = () => new Refusal('no_listing', 'The command line names files by their paths.');
  return {
    dialogs: false,
    resolve: (ref) => path.resolve(ref),
    offer: (file) => file,
    deliver: (file) => file,
    list() {
      throw nothingToList();
    },
    choose: () => Promise.reject(nothingToList()),
  };
}
