import type { Json } from '../../shared/domain/json.ts';
import type { Draw } from './draw.ts';

/** Marks in a tree that become text which no JSON.stringify writes. */
const raw = (text: string) => `\u0001raw:${text}\u0001`;

const strange: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => '',
  () => 'text',
  () => [],
  () => ({}),
  () => [[]],
  () => '\ud800',
  () => 'a\udc00b\u0000',
  () => '__proto__',
  () => '\u202e\ufeff\u2028',
  () => '=HYPERLINK("http://x")',
  () => '<script>alert(1)</script>',
  () => 'x'.repeat(1_100_000),
  () => raw('NaN'),
  () => raw('-Infinity'),
  () => raw('1e999'),
  () => raw('01'),
  () => raw("'single'"),
  () => raw('undefined'),
  () => raw('"\\ud83d"'),
  () => raw('"\\u0000"'),
  () => raw('"bare\u0000nul"'),
  () => raw(`${'['.repeat(150)}${']'.repeat(150)}`),
  () => raw('['.repeat(100_000)),
  () => raw(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  () => raw('{"role": "user", "role": "tool", "content": "twice"}'),
];

/** The same value with one to three of its places changed: another type, gone, renamed, doubled, or text that is no JSON. */
export function mutatedJson(value: Json, draw: Draw): string {
  let tree = structuredClone(value);
  for (let n = 1 + draw.below(3); n > 0; n--) tree = changed(tree, draw);
  return JSON.stringify(tree).replace(/"\\u0001raw:(.*?)\\u0001"/gs, (_, text: string) => unescaped(text));
}

function unescaped(text: string): string {
  return JSON.parse(`"${text}"`) as string;
}

function changed(node: Json, draw: Draw): Json {
  const children = typeof node === 'object' && node !== null ? Object.keys(node) : [];
  if (children.length === 0 || draw.chance(0.12)) return draw.from(strange)();
  const key = draw.from(children);
  const holder = node as Record<string, Json>;
  const how = draw.chance(0.75) ? 'inside' : draw.from(['gone', 'renamed', 'doubled', 'swapped'] as const);
  if (how === 'inside') holder[key] = changed(holder[key] as Json, draw);
  else if (how === 'gone') delete holder[key];
  else if (Array.isArray(node)) {
    if (how === 'doubled') node.push(structuredClone(node[Number(key)] ?? null));
    else node.reverse();
  } else {
    const moved = holder[key] as Json;
    if (how !== 'doubled') delete holder[key];
    holder[how === 'swapped' ? draw.from(['id', 'role', 'constructor', '__proto__', '']) : `${key} `] = moved;
  }
  return Array.isArray(node) ? node.filter((entry) => entry !== undefined) : node;
}
