/** Where a text stops being JSON, and which members it has twice. Paths read like `survey.reuse`, `conversation[3].role`. */
export interface JsonScan {
  fault: { code: 'nan_literal' | 'bad_json'; offset: number; path: string; message: string } | null;
  repeated: string[];
}

interface Frame {
  /** Keys so far of an object; null in a list. */
  keys: Set<string> | null;
  step: string | number;
}

const literal = /-?(?:NaN|Infinity)|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\n\r]*/y;

/** Slow and exact: only for records that JSON.parse refused or that hold a member twice. No recursion. */
export function scanJson(text: string): JsonScan {
  const scan: JsonScan = { fault: null, repeated: [] };
  const stack: Frame[] = [];
  let at = 0;
  let expect: 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end' = 'value';

  const path = () =>
    stack
      .map(({ step }) => stepText(step))
      .join('')
      .replace(/^\./, '');
  const stop = (message: string, code: 'nan_literal' | 'bad_json' = 'bad_json'): JsonScan => {
    scan.fault = { code, offset: at, path: path(), message };
    return scan;
  };

  for (;;) {
    at = skip(blank, text, at);
    const top = stack.at(-1);
    if (expect === 'comma or end' && !top) return at < text.length ? stop('something follows the end') : scan;
    if (at >= text.length) return stop('it ends too early');
    const char = text[at] as string;
    if (expect === 'comma or end' && char === ',') {
      at++;
      expect = top?.keys ? 'key' : 'value';
      if (top && !top.keys) top.step = (top.step as number) + 1;
    } else if (expect.endsWith('end') && top && char === (top.keys ? '}' : ']')) {
      at++;
      stack.pop();
      expect = 'comma or end';
    } else if (expect.startsWith('key')) {
      const end = endOfText(text, at);
      if (char !== '"' || end < 0)
        return stop(char === '"' ? 'a key is broken' : `${shown(char)} where a key should be`);
      const key = JSON.parse(text.slice(at, end)) as string;
      const frame = top as Frame;
      frame.step = key;
      if (frame.keys?.has(key)) scan.repeated.push(path());
      frame.keys?.add(key);
      at = skip(blank, text, end);
      if (text[at] !== ':') return stop('a colon is missing');
      at++;
      expect = 'value';
    } else if (expect.startsWith('value')) {
      const opened = char === '{' || char === '[';
      if (opened) {
        stack.push(char === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
        at++;
      } else {
        const end = char === '"' ? endOfText(text, at) : skip(literal, text, at);
        if (end <= at) return stop(char === '"' ? textFault(text, at) : `${shown(char)} where a value should be`);
        const found = text.slice(at, Math.min(end, at + 10));
        if (/^-?[NI]/.test(found)) return stop(`${found} is no JSON value; null is`, 'nan_literal');
        at = end;
      }
      expect = opened ? (char === '{' ? 'key or end' : 'value or end') : 'comma or end';
    } else return stop(`${shown(char)} where a comma or the end should be`);
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Offset behind the closing quote, -1 when the text is broken. */
function endOfText(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) return i + 1;
    if (unit < 0x20) return -1;
    if (unit !== 0x5c) continue;
    const escaped = text[++i] ?? '';
    if (escaped === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(i + 1, i + 5))) i += 4;
    else if (!'"\\/bfnrt'.includes(escaped) || escaped === '') return -1;
  }
  return -1;
}

function textFault(text: string, at: number): string {
  for (let i = at + 1; i < text.length && text[i] !== '"'; i++) {
    if (text.charCodeAt(i) < 0x20) return 'a text holds a bare control character';
  }
  return 'a text is broken';
}

function stepText(step: string | number): string {
  return typeof step === 'number' ? `[${step}]` : step === '' ? '' : `.${step}`;
}

function shown(char: string): string {
  return JSON.stringify(char);
}
