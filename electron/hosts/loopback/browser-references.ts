import { downloadFolder } from '../../../shared/contract/http.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { FileReferences } from '../file-references.ts';
import { createGrants } from '../grants.ts';
import type { downloads } from './downloads.ts';
import { packetExtension, rootFolder, studyExtension } from './root-folder.ts';
import type { TempFolder } from './temp-folder.ts';
import { uploadPrefix, type uploads } from './uploads.ts';

const recentPrefix = 'recent:';

interface Places {
  root: string;
  temp: TempFolder;
  uploads: ReturnType<typeof uploads>;
  downloads: ReturnType<typeof downloads>;
}

/**
 * What a browser may name: a file from the listing of the root (`./a/b`), a file that it uploaded (`upload:`), a recent
 * study that this host listed (`recent:`), and for exports `download`. It never sends a path of its own.
 */
export function browserReferences(places: Places): FileReferences {
  const root = rootFolder(places.root);
  const recent = createGrants(recentPrefix);

  return {
    dialogs: false,
    resolve(ref, use) {
      if (use === 'folder' && ref === downloadFolder) return places.temp.make();
      if (use === 'new-study') return root.fresh(ref, studyExtension);
      if (use === 'new-packet') return root.fresh(ref, packetExtension);
      if (use === 'existing' && ref.startsWith(uploadPrefix)) return found(places.uploads.find(ref));
      if (use === 'existing' && ref.startsWith(recentPrefix)) return found(recent.find(ref));
      if (ref === '.' || ref.startsWith('./')) return root.existing(ref);
      return found(null);
    },
    offer: recent.grant,
    deliver: places.downloads.offer,
    list: root.list,
    choose: async () => {
      throw new Refusal('no_dialogs', 'This host shows no file dialogs; choose from the list of files.');
    },
  };
}

function found(file: string | null | undefined): string {
  if (file) return file;
  throw new Refusal(
    'unknown_reference',
    'This file was not offered by this run of Counterpart. Pick it from the list, or upload it. Nothing was changed.',
  );
}
