/** Turns a byte stream into UTF-8 without byte order mark: UTF-16 is recognised by its mark, everything else is passed on. */
export class Utf8Decoder {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null = null;
  /** Surrogates without their other half in UTF-16, replaced by U+FFFD. */
  replaced = 0;
  #waiting: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): Buffer {
    const bytes = this.#waiting.length > 0 ? Buffer.concat([this.#waiting, chunk]) : chunk;
    if (this.encoding === null) {
      if (bytes.length < 3) return this.#wait(bytes);
      return this.#decode(this.#begin(bytes), false);
    }
    return this.#decode(bytes, false);
  }

  end(): Buffer {
    const bytes = this.#waiting;
    this.#waiting = Buffer.alloc(0);
    return this.#decode(this.encoding === null ? this.#begin(bytes) : bytes, true);
  }

  /** Reads the mark and takes it off. */
  #begin(bytes: Buffer): Buffer {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) this.encoding = 'utf-16le';
    else if (bytes[0] === 0xfe && bytes[1] === 0xff) this.encoding = 'utf-16be';
    else this.encoding = 'utf-8';
    if (this.encoding !== 'utf-8') return bytes.subarray(2);
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  }

  #wait(bytes: Buffer): Buffer {
    this.#waiting = bytes;
    return Buffer.alloc(0);
  }

  #decode(bytes: Buffer, last: boolean): Buffer {
    this.#waiting = Buffer.alloc(0);
    if (this.encoding === 'utf-8') return bytes;
    const whole = bytes.length - (bytes.length % 2);
    const units = Buffer.from(bytes.subarray(0, whole));
    if (this.encoding === 'utf-16be') units.swap16();
    let text = units.toString('utf16le');
    let rest = bytes.subarray(whole);
    // A pair may be cut by the chunk: its first half waits for the next one.
    const final = text.charCodeAt(text.length - 1);
    if (!last && final >= 0xd800 && final <= 0xdbff) {
      text = text.slice(0, -1);
      rest = bytes.subarray(whole - 2);
    }
    if (last && rest.length > 0) this.replaced++;
    else this.#waiting = Buffer.from(rest);
    if (/\p{Cs}/u.test(text)) this.replaced += text.match(/\p{Cs}/gu)?.length ?? 0;
    return Buffer.from(text, 'utf8');
  }
}
