import type { SettingDraft } from '../../../shared/domain/study-records.ts';
import { settingNames } from '../../../shared/formats/archive/study-records.ts';
import type { Db } from '../database.ts';
import { studyMetaRepository } from '../study-meta.ts';
import type { ArchiveTable } from './archive-table.ts';

/** Settings of the study; one that has been set keeps its own. Keys and the study's id are no settings: they stay. */
export function settingTable(db: Db): ArchiveTable<SettingDraft> {
  const meta = studyMetaRepository(db);
  return {
    rows: () =>
      settingNames.flatMap((name): SettingDraft[] => {
        const value = meta.get(name);
        return value === null ? [] : [{ type: 'setting', name, value }];
      }),
    identity: ({ name }) => name,
    content: () => '',
    stored: ({ name }) => (meta.get(name) === null ? null : ''),
    apply: ({ name, value }) => meta.set(name, value),
  };
}
