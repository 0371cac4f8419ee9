import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../../shared/contract/commands.ts';
import type { ImportReport } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { type TestSession, temporaryFolder } from '../support/study-fixture.ts';

export const talk = (...texts: string[]): { role: string; content: string }[] =>
  texts.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }));

export const entry = (text: string, more: Record<string, Json> = {}): Json => ({
  conversation: talk(text, 'How can I help?', 'thanks'),
  reward: 1,
  ...more,
});

/** Writes files into a folder of their own. @returns the folder */
export function folderOf(files: Record<string, string | Buffer | Json>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }
  return folder;
}

export function fileOf(name: string, content: string | Buffer | Json): string {
  return path.join(folderOf({ [name]: content }), name);
}

let jobs = 0;
type Options = Input<'import.run'>['options'];

export const run = (session: TestSession, files: string | string[], options: Options = {}): Promise<ImportReport> =>
  session.call('import.run', { files: [files].flat(), options, job: `import-${++jobs}` });

export const preview = (session: TestSession, files: string | string[], options: Options = {}): Promise<ImportReport> =>
  session.call('import.preview', { files: [files].flat(), options, job: `preview-${++jobs}` });

/** Every row of every table that an import may write, for telling whether anything changed; the index goes its own way. */
export function contents({ context }: TestSession): Record<string, unknown[]> {
  const tables = ['import', 'import_issue', 'import_staged', 'source', 'task', 'conversation', 'conversation_raw'];
  tables.push('survey', 'annotator', 'item', 'assignment', 'revision', 'study_meta', 'instrument');
  const rows = (table: string) => context.db.prepare<[], object>(`SELECT * FROM ${table}`).all();
  return Object.fromEntries(tables.map((table) => [table, rows(table).map((row) => ({ ...row, indexed: null }))]));
}
