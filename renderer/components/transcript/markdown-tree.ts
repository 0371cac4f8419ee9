import { marked, type Token, type Tokens } from 'marked';

/** Text as it stands in the source; `start` is its UTF-16 offset there, so that marks can be drawn on it. */
export interface Leaf {
  kind: 'text' | 'code';
  text: string;
  start: number;
}
export type Inline =
  | Leaf
  | { kind: 'strong' | 'em' | 'del'; children: Inline[] }
  /** Only https; anything else stays text. */
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' };
export type Block =
  | { kind: 'paragraph' | 'heading'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; first: number; items: Block[][] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'pre'; leaf: Leaf }
  | { kind: 'rule' }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] };

/** Beyond this, and where the parser gives up, text is shown as it is. */
const LONGEST = 30_000;

/**
 * Markdown as a tree that holds text alone: HTML, images and unsafe links stay the characters they are, so nothing in a
 * transcript can become markup, and nothing is fetched.
 */
export function markdownTree(source: string): Block[] {
  if (source.length > LONGEST) return plain(source);
  try {
    // the parser folds line ends; doing it here keeps every offset
    const text = source.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
    const reader = new Reader(text);
    const blocks = reader.blocks(marked.lexer(text, { gfm: true, breaks: true }));
    // a line of nothing but markup would vanish
    return reader.empty ? plain(source) : blocks;
  } catch {
    return plain(source);
  }
}

/** What is said, without its markup. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => ('text' in each ? each.text : 'children' in each ? wordsOf(each.children) : ' '))
    .join('');
}

function plain(source: string): Block[] {
  return [{ kind: 'paragraph', children: [{ kind: 'text', text: source, start: 0 }] }];
}

/** Walks the tokens in order and finds each piece of text behind the one before. */
class Reader {
  #source: string;
  #cursor = 0;
  empty = true;

  constructor(source: string) {
    this.#source = source;
  }

  blocks(tokens: readonly Token[]): Block[] {
    return tokens.flatMap((token) => this.#block(token));
  }

  #block(token: Token): Block[] {
    switch (token.type) {
      case 'space':
        return [];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'code':
        return [{ kind: 'pre', leaf: this.#leaf('code', token.text) }];
      case 'heading':
        return [{ kind: 'heading', children: this.#inlines(token.tokens ?? []) }];
      case 'blockquote':
        return [{ kind: 'quote', children: this.blocks(token.tokens ?? []) }];
      case 'list':
        return [this.#list(token as Tokens.List)];
      case 'table':
        return [this.#table(token as Tokens.Table)];
      case 'paragraph':
        return [{ kind: 'paragraph', children: this.#inlines(token.tokens ?? []) }];
      case 'text':
        return [{ kind: 'paragraph', children: this.#inlines(token.tokens ?? [token]) }];
      default:
        return [{ kind: 'paragraph', children: [this.#leaf('text', token.raw.trimEnd())] }];
    }
  }

  #list(token: Tokens.List): Block {
    const items = token.items.map((item) => this.blocks(item.tokens));
    return { kind: 'list', ordered: token.ordered, first: Number(token.start) || 1, items };
  }

  #table(token: Tokens.Table): Block {
    const head = token.header.map((cell) => this.#inlines(cell.tokens));
    return { kind: 'table', head, rows: token.rows.map((row) => row.map((cell) => this.#inlines(cell.tokens))) };
  }

  #inlines(tokens: readonly Token[]): Inline[] {
    return tokens.map((token) => this.#inline(token));
  }

  #inline(token: Token): Inline {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return { kind: token.type, children: this.#inlines(token.tokens ?? []) };
      case 'codespan':
        return this.#leaf('code', token.text);
      case 'br':
        return { kind: 'break' };
      case 'link':
        return this.#link(token as Tokens.Link);
      case 'escape':
        return this.#leaf('text', token.text);
      default:
        return this.#leaf('text', token.raw);
    }
  }

  #link(token: Tokens.Link): Inline {
    if (!/^https:\/\//i.test(token.href)) return this.#leaf('text', token.raw);
    return { kind: 'link', href: token.href, children: this.#inlines(token.tokens) };
  }

  #leaf(kind: Leaf['kind'], text: string): Leaf {
    this.empty &&= text.trim() === '';
    const found = this.#source.indexOf(text, this.#cursor);
    const start = found < 0 ? this.#cursor : found;
    this.#cursor = Math.min(this.#source.length, start + text.length);
    return { kind, text, start };
  }
}
