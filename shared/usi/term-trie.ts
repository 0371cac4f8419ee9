import { parseTerm, type Spelling, spellings, toPattern } from './term-notation.ts';

/**
 * All term lists as one tree of ASCII characters. A turn is walked once: from every place where a word begins, down the
 * tree for as long as the text follows it. That is what makes the lexicon cheap; the meaning is that of the notation.
 */
export interface TermTrie {
  readonly lists: readonly string[];
  /** Node x symbol -> node; 0 = none (the root is node 0 and no edge leads back to it). */
  readonly edges: Uint16Array;
  readonly symbols: Uint8Array;
  readonly width: number;
  /** Terms that end at a node, and terms whose `any` part begins there. */
  readonly ends: readonly (readonly TermEnd[] | undefined)[];
  /** Terms ending in `?` or a space hit whatever follows (profile corrected). */
  readonly openEnds: boolean;
}

export interface TermEnd {
  readonly term: string;
  /** Index in `lists`. */
  readonly list: number;
  /** Sticky; null when the term ends at the node itself. */
  readonly rest: RegExp | null;
  /** The rest begins with `<any*>`: when it fails once, it fails for every later start on the same line. */
  readonly unbounded: boolean;
}

const W = '[\\p{L}\\p{N}_]';
const BOUNDARY = `(?:(?<=${W})(?!${W})|(?<!${W})(?=${W}))`;
const RELAXED_BOUNDARY = `(?:${BOUNDARY}|(?<=[? ]))`;

/**
 * @param lists term lists by name; terms must begin with an ASCII letter or digit.
 * @param openEnds terms ending in `?` or a space hit whatever follows.
 * @throws SyntaxError for a term that the notation does not allow or that begins otherwise.
 */
export function buildTrie(lists: Readonly<Record<string, readonly string[]>>, openEnds: boolean): TermTrie {
  const names = Object.keys(lists);
  const all = names.flatMap((name, list) =>
    (lists[name] ?? []).flatMap((term) => spellings(parseTerm(term)).map((spelling) => ({ term, list, spelling }))),
  );
  const symbols = new Uint8Array(128);
  let width = 1;
  const nodes: Map<number, number>[] = [new Map()];
  const ends: TermEnd[][] = [];
  for (const { term, list, spelling } of all) {
    if (!/^[a-z0-9]/.test(spelling.literal)) throw new SyntaxError(`term "${term}" must begin with a letter or digit`);
    let node = 0;
    for (let i = 0; i < spelling.literal.length; i++) {
      const unit = spelling.literal.charCodeAt(i);
      if (unit > 127) throw new SyntaxError(`term "${term}" holds a character outside ASCII`);
      if (symbols[unit] === 0) symbols[unit] = width++;
      const symbol = symbols[unit] as number;
      let next = nodes[node]?.get(symbol);
      if (next === undefined) {
        next = nodes.push(new Map()) - 1;
        nodes[node]?.set(symbol, next);
      }
      node = next;
    }
    ends[node] = [...(ends[node] ?? []), termEnd(term, list, spelling, openEnds)];
  }
  const edges = new Uint16Array(nodes.length * width);
  nodes.forEach((children, node) => {
    for (const [symbol, child] of children) edges[node * width + symbol] = child;
  });
  return { lists: names, edges, symbols, width, ends, openEnds };
}

function termEnd(term: string, list: number, { rest }: Spelling, openEnds: boolean): TermEnd {
  if (rest.length === 0) return { term, list, rest: null, unbounded: false };
  const end = openEnds ? RELAXED_BOUNDARY : BOUNDARY;
  const [head] = rest;
  return {
    term,
    list,
    rest: new RegExp(`${toPattern(rest)}${end}`, 'uy'),
    unbounded: head?.kind === 'any' && head.max === Number.POSITIVE_INFINITY,
  };
}
