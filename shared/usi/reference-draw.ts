/**
 * numpy's `default_rng(42)` (PCG64 XSL-RR 128/64), which the reference scorer draws missing answers from. Needed to
 * reproduce published tables; nothing else may use it.
 */
export interface ReferenceDraw {
  /** The next raw 64-bit output. */
  u64(): bigint;
  /** An index below n (1 <= n < 2^32), each equally likely. */
  index(n: number): number;
}

const STATE = 274674114334540486603088602300644985544n;
const INCREMENT = 332724090758049132448979897138935081983n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
const MASK_32 = 0xffffffffn;
const MASK_64 = 0xffffffffffffffffn;
const MASK_128 = (1n << 128n) - 1n;

export function referenceDraw(): ReferenceDraw {
  let state = STATE;
  /** High half of the last output, waiting to be the next 32-bit draw. */
  let spare: bigint | null = null;

  function u64(): bigint {
    state = (state * MULTIPLIER + INCREMENT) & MASK_128;
    const mixed = (state >> 64n) ^ (state & MASK_64);
    const turn = state >> 122n;
    return ((mixed >> turn) | (mixed << (64n - turn))) & MASK_64;
  }

  function u32(): bigint {
    if (spare !== null) {
      const high = spare;
      spare = null;
      return high;
    }
    const output = u64();
    spare = output >> 32n;
    return output & MASK_32;
  }

  function index(n: number): number {
    const size = BigInt(n);
    let product = u32() * size;
    if ((product & MASK_32) < size) {
      const reject = ((1n << 32n) - size) % size;
      while ((product & MASK_32) < reject) product = u32() * size;
    }
    return Number(product >> 32n);
  }

  return { u64, index };
}
