import { isDigitAt, isLowerAlphanumeric, isWordAt, wordRunEnd } from './word-character.ts';

/** The five forms of an identifier, in the order in which they are tried at each position. */
export type IdentifierForm = 'long_word' | 'digit_run' | 'two_underscores' | 'payment' | 'address';

/** Called for each identifier; offsets in UTF-16 units, end exclusive. */
export type OnIdentifier = (form: IdentifierForm, from: number, to: number) => void;

const PAYMENT_PREFIXES = ['gift_card_', 'credit_card_', 'paypal_'];
const UNDERSCORE = 0x5f;
const HASH = 0x23;

/**
 * Identifiers of a lowercase text, left to right, as the reference finds them: six or more of `a-z0-9` between
 * boundaries (so every plain word of six letters counts), runs with five digits, `a_b_123`, payment ids, addresses.
 * All forms lie within one run of word characters but for the address, which spans three. Linear in the text.
 */
export function findIdentifiers(text: string, onFound: OnIdentifier): void {
  let at = 0;
  while (at < text.length) {
    if (!isWordAt(text, at)) {
      at++;
      continue;
    }
    const end = wordRunEnd(text, at);
    at = findInRun(text, at, end, onFound);
  }
}

export function countIdentifiers(text: string): number {
  let count = 0;
  findIdentifiers(text, () => {
    count++;
  });
  return count;
}

/** @returns where scanning goes on: the end of the run, or of the address that began in it. */
function findInRun(text: string, start: number, end: number, onFound: OnIdentifier): number {
  const run = describeRun(text, start, end);
  const hash = text.charCodeAt(start - 1) === HASH;
  if (run.fiveDigits && hash) {
    onFound('digit_run', start - 1, end);
    return end;
  }
  if (run.plain && end - start >= 6) {
    onFound('long_word', start, end);
    return end;
  }
  if (run.fiveDigits) {
    onFound('digit_run', start, end);
    return end;
  }
  let at = start;
  const threePart = run.underscore < 0 ? null : threePartEnd(text, start, end);
  if (threePart !== null) {
    onFound('two_underscores', start, threePart);
    at = threePart;
  }
  const address = at < end ? addressEnd(text, end) : null;
  const payment = run.underscore < 0 ? null : paymentStart(text, at, end, address !== null);
  if (payment !== null) {
    onFound('payment', payment, end);
    return end;
  }
  if (address === null) return end;
  onFound('address', at, address);
  return address;
}

function describeRun(text: string, start: number, end: number) {
  let plain = true;
  let digits = 0;
  let fiveDigits = false;
  let underscore = -1;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === UNDERSCORE && underscore < 0) underscore = i;
    if (!isLowerAlphanumeric(unit)) plain = false;
    if (!isDigitAt(text, i)) digits = 0;
    else if ((unit & 0xfc00) !== 0xdc00) fiveDigits ||= ++digits >= 5;
  }
  return { plain, fiveDigits, underscore };
}

/** W+ `_` W+ `_` then three digits or more, greedily: ends behind the digits of the last `_ddd` of the run. */
function threePartEnd(text: string, start: number, end: number): number | null {
  const first = text.indexOf('_', start + 1);
  if (first < 0) return null;
  let last = text.lastIndexOf('_', end - 1);
  while (last > first + 1) {
    const digits = digitsEnd(text, last + 1, end);
    if (digits.count >= 3) return digits.end;
    last = text.lastIndexOf('_', last - 1);
  }
  return null;
}

function digitsEnd(text: string, start: number, end: number) {
  let at = start;
  let count = 0;
  while (at < end && isDigitAt(text, at)) {
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    count++;
  }
  return { end: at, count };
}

/** An address is tried at every position before a later payment prefix is reached, so it wins unless both start here. */
function paymentStart(text: string, at: number, end: number, addressFollows: boolean): number | null {
  const lastStart = addressFollows ? at : end;
  for (let i = at; i <= lastStart && i < end; i++) {
    if (PAYMENT_PREFIXES.some((prefix) => text.startsWith(prefix, i) && i + prefix.length < end)) return i;
  }
  return null;
}

/** The run that ends at `end` is followed by `@` W+ `.` W+. */
function addressEnd(text: string, end: number): number | null {
  if (text[end] !== '@') return null;
  const dot = wordRunEnd(text, end + 1);
  if (dot === end + 1 || text[dot] !== '.') return null;
  const last = wordRunEnd(text, dot + 1);
  return last === dot + 1 ? null : last;
}
