import { expect, test } from 'vitest';
import type { ImportOptions, ImportReport } from '../../../shared/domain/import.ts';
import type { FieldMapping, MappingChange } from '../../../shared/domain/mapping.ts';
import { previewOf, take } from '../../exploits/import-support.ts';
import { formatFiles } from '../support/format-files.ts';
import { newStudy } from '../support/study-fixture.ts';

const generic = ['openai-messages', 'sharegpt', 'wildchat-like', 'simulator-arena', 'prism-like'];

/** Every single change of a proposed mapping to something else that the data offers. */
function changes({ mapping }: ImportReport['files'][number]): MappingChange[] {
  if (!mapping) throw new Error('a generic shape has a mapping');
  const { plain, lists, inMessages, fields } = mapping;
  const paths = (names: readonly (keyof FieldMapping)[], values: readonly (string | null)[]) =>
    names.flatMap((name) => values.map((value) => ({ [name]: value }) as MappingChange));
  return [
    ...paths(['id', 'task', 'run', 'reward', 'source'], [...plain.slice(0, 4), null, 'nowhere.at all']),
    ...paths(['messages'], lists),
    ...paths(['role', 'content'], inMessages),
    { kind: 'human' },
    { kind: 'simulator' },
    ...Object.keys(fields.roles).map((role) => ({ roles: { [role]: 'user' as const } })),
  ];
}

/** A report, or the code and words of a refusal. */
const fateOf = (work: Promise<ImportReport>) =>
  work.then(
    (report) => ({ ...report, dryRun: true }),
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  );

test.each(formatFiles.filter(({ format }) => generic.includes(format)))(
  '$format: whatever of its mapping is changed, the import is what its preview showed',
  async ({ name, content }) => {
    const study = newStudy();
    const [proposed] = (await previewOf(study, name, content)).files;
    if (!proposed) throw new Error('no file');
    // one study takes all of them: what it holds already, or holds otherwise, is in the report too
    const given: Partial<ImportOptions>[] = [
      ...changes(proposed).map((mapping) => ({ mapping })),
      ...[{}, { source: 'other' }, { domain: 'retail', strict: true }, { source: 'third', everyRecord: true }],
    ];
    for (const options of given) {
      const previewed = await fateOf(previewOf(study, name, content, options));
      expect(await fateOf(take(study, name, content, options)), JSON.stringify(options)).toEqual(previewed);
    }
  },
  60_000,
);
