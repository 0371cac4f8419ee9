import type { Json } from '../domain/json.ts';
import type { RecordIssue } from './format.ts';
import { scanJson } from './json-scan.ts';

const longText = 1_000_000;
/** Issues that one record may have about its texts: the rest would say the same. */
const most = 5;

/**
 * Oddities of a readable record that no format knows about: members given twice, halves of surrogate pairs, texts of
 * more than a million characters. `colons` counts the colons outside of texts: more than members means repeated ones.
 */
export function inspectRecord(raw: string, value: Json, colons: number): RecordIssue[] {
  const issues: RecordIssue[] = [];
  const surrogates = raw.includes('\\u') && /\\u[dD][89a-fA-F]/.test(raw);
  let members = 0;

  const look = (text: string, path: string) => {
    if (issues.length >= most) return;
    if (surrogates && /\p{Cs}/u.test(text)) issues.push(halfPair(path));
    if (text.length > longText) issues.push(veryLong(path, text.length));
  };
  const visit = (node: Json, path: string): void => {
    if (typeof node === 'string') look(node, path);
    else if (Array.isArray(node)) for (let i = 0; i < node.length; i++) visit(node[i] as Json, `${path}[${i}]`);
    else if (node !== null && typeof node === 'object') {
      for (const key of Object.keys(node)) {
        members++;
        if (surrogates) look(key, path);
        visit(node[key] as Json, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  // Depth is bounded before a record is parsed, so recursion is safe. Paths are only needed where texts are looked at.
  if (surrogates || raw.length > longText) visit(value, '');
  else members = countMembers(value);
  if (colons > members) issues.unshift(...scanJson(raw).repeated.slice(0, most).map(repeated));
  return issues;
}

function countMembers(node: Json): number {
  if (node === null || typeof node !== 'object') return 0;
  let members = 0;
  if (Array.isArray(node)) for (const child of node) members += countMembers(child);
  else {
    for (const key of Object.keys(node)) members += 1 + countMembers(node[key] as Json);
  }
  return members;
}

function repeated(path: string): RecordIssue {
  const message = `${path} is given twice; the last one counts, as in every JSON reader. The record itself is kept as it is.`;
  return { severity: 'warning', code: 'repeated_member', path, message };
}

function halfPair(path: string): RecordIssue {
  const message = 'the text holds half a surrogate pair, which is no character. The record itself is kept as it is.';
  return { severity: 'warning', code: 'lone_surrogate', path, message };
}

function veryLong(path: string, length: number): RecordIssue {
  const message = `the text is very long (${length} characters). It is kept as it is; showing it may be slow.`;
  return { severity: 'warning', code: 'very_long_text', path, message };
}
