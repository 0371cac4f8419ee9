const quote = 0x22;
const backslash = 0x5c;
/** Keys and roles are short: looking at their bytes is quicker than the call of `indexOf` that long texts need. */
const nearby = 24;

/** Finds the end of a JSON text in bytes, over chunk borders: a quote behind an even number of backslashes. */
export class TextSkipper {
  /** Backslashes at the end of the last chunk that nothing has followed yet: odd or even is what counts. */
  #pending = 0;

  /** @returns offset behind the closing quote, or -1 when the text goes on after the chunk. */
  skip(chunk: Buffer, from: number): number {
    let at = from;
    for (;;) {
      const found = nextQuote(chunk, at);
      const stop = found < 0 ? chunk.length : found;
      let run = 0;
      while (stop - run > from && chunk[stop - run - 1] === backslash) run++;
      if (stop - run === from) run += this.#pending;
      if (found < 0) {
        this.#pending = run % 2;
        return -1;
      }
      if (run % 2 === 0) {
        this.#pending = 0;
        return found + 1;
      }
      at = found + 1;
    }
  }
}

function nextQuote(chunk: Buffer, from: number): number {
  const near = Math.min(from + nearby, chunk.length);
  for (let at = from; at < near; at++) if (chunk[at] === quote) return at;
  return near < chunk.length ? chunk.indexOf(quote, near) : -1;
}
