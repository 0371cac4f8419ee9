import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Json } from '../../../shared/domain/json.ts';
import { newStudy, type TestSession, temporaryFolder } from './study-fixture.ts';

/** The archive of a study, as text. */
export async function archived(study: TestSession, options: Record<string, Json> = {}): Promise<string> {
  const out = temporaryFolder();
  const { files } = await study.call('export.run', { format: 'counterpart-jsonl', out, options, job: 'out' });
  return readFileSync(files[0]?.ref ?? '', 'utf8');
}

/** A new study with what an archive holds. */
export async function studyOf(archive: string): Promise<TestSession> {
  const copy = newStudy({ name: 'copy' });
  const file = path.join(temporaryFolder(), 'study.counterpart.jsonl');
  writeFileSync(file, archive);
  await copy.call('import.run', { files: [file], options: { strict: true }, job: 'in' });
  return copy;
}
