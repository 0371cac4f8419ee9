import { TextSkipper } from './text-skipper.ts';

/** Shape of the first JSON value in some bytes. */
export interface Structure {
  /** Offset behind its end; -1 when it goes on after the bytes. */
  end: number;
  depth: number;
  /** Colons outside of texts. */
  colons: number;
}

/** Finds the end of the object or list that `bytes` begins with (after blanks), without judging what is inside. */
export function structureOf(bytes: Buffer): Structure {
  const text = new TextSkipper();
  let depth = 0;
  let deepest = 0;
  let colons = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x22) {
      const end = text.skip(bytes, at + 1);
      if (end < 0) break;
      at = end - 1;
    } else if (byte === 0x3a) colons++;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
    else if ((byte === 0x7d || byte === 0x5d) && --depth <= 0) return { end: at + 1, depth: deepest, colons };
  }
  return { end: -1, depth: deepest, colons };
}
