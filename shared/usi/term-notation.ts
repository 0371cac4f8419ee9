import { plainPattern } from '../domain/plain-pattern.ts';

/**
 * The notation of the term lists: `{a|b}` one of, `[x]` optional, `<any*>` any characters but U+000A, `<any0-30>` 0 to
 * 30 such code points, `<any1>` exactly one; anything else stands for itself.
 */

export type TermNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly options: readonly TermSequence[] }
  | { readonly kind: 'any'; readonly min: number; readonly max: number };

export type TermSequence = readonly TermNode[];

/** One spelling of a term: literal text, then (for terms with an `any` form) the rest that begins with it. */
export interface Spelling {
  readonly literal: string;
  readonly rest: TermSequence;
}

const ANY = /<any(?:(\*)|(\d+)-(\d+)|(\d+))>/y;

/** @throws SyntaxError naming the term and the place when brackets do not match or an `any` form is unknown. */
export function parseTerm(term: string): TermSequence {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`term "${term}", character ${at}: ${what}`);
  };

  function sequence(closers: string): TermNode[] {
    const nodes: TermNode[] = [];
    let text = '';
    const flush = () => {
      if (text) nodes.push({ kind: 'text', text });
      text = '';
    };
    while (at < term.length && !closers.includes(term[at] as string)) {
      const character = term[at] as string;
      if ('{[<'.includes(character)) {
        flush();
        nodes.push(character === '{' ? choice() : character === '[' ? optional() : any());
      } else if ('}]|>'.includes(character)) fail(`"${character}" closes nothing`);
      else {
        text += character;
        at++;
      }
    }
    flush();
    return nodes;
  }

  function choice(): TermNode {
    const options: TermSequence[] = [];
    do {
      at++;
      options.push(sequence('|}'));
    } while (term[at] === '|');
    if (term[at++] !== '}') fail('"{" is not closed');
    return { kind: 'choice', options };
  }

  function optional(): TermNode {
    at++;
    const inner = sequence(']');
    if (term[at++] !== ']') fail('"[" is not closed');
    return { kind: 'choice', options: [inner, []] };
  }

  function any(): TermNode {
    ANY.lastIndex = at;
    const found = ANY.exec(term) ?? fail('unknown form after "<"');
    at = ANY.lastIndex;
    if (found[1]) return { kind: 'any', min: 0, max: Number.POSITIVE_INFINITY };
    const min = Number(found[2] ?? found[4]);
    return { kind: 'any', min, max: Number(found[3] ?? found[4]) };
  }

  return sequence('');
}

/** Every spelling of a term up to its first `any` form. */
export function spellings(nodes: TermSequence): Spelling[] {
  const [head, ...tail] = nodes;
  if (!head) return [{ literal: '', rest: [] }];
  if (head.kind === 'any') return [{ literal: '', rest: nodes }];
  if (head.kind === 'choice') return head.options.flatMap((option) => spellings([...option, ...tail]));
  return spellings(tail).map(({ literal, rest }) => ({ literal: head.text + literal, rest }));
}

/** Source of a regular expression (flag `u`) for a sequence. */
export function toPattern(nodes: TermSequence): string {
  return nodes.map(nodePattern).join('');
}

function nodePattern(node: TermNode): string {
  if (node.kind === 'text') return plainPattern(node.text);
  if (node.kind === 'choice') return `(?:${node.options.map(toPattern).join('|')})`;
  if (node.max === Number.POSITIVE_INFINITY) return node.min === 0 ? '[^\\n]*' : `[^\\n]{${node.min},}`;
  return `[^\\n]{${node.min},${node.max}}`;
}
