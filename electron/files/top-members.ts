import { TextSkipper } from './text-skipper.ts';

/** A member of the object that a file begins with: its key, and the first byte of its value. */
export interface TopMember {
  key: string;
  first: number;
}

const most = 200;
const longestKey = 1000;

/** Members of the outermost object in some bytes, as far as those go; at most 200. Broken JSON gives fewer. */
export function topMembers(bytes: Buffer): TopMember[] {
  const text = new TextSkipper();
  const members: TopMember[] = [];
  let depth = 0;
  let key: string | null = null;
  let awaits = false;
  for (let at = 0; at < bytes.length && members.length < most; at++) {
    const byte = bytes[at] as number;
    if (byte <= 0x20) continue;
    if (awaits) {
      members.push({ key: key ?? '', first: byte });
      awaits = false;
    }
    if (byte === 0x22) {
      const end = text.skip(bytes, at + 1);
      if (end < 0) break;
      if (depth === 1) key = bytes.toString('utf8', at + 1, Math.min(end - 1, at + longestKey));
      at = end - 1;
    } else if (byte === 0x3a && depth === 1) awaits = true;
    else if (byte === 0x7b || byte === 0x5b) depth++;
    else if ((byte === 0x7d || byte === 0x5d) && --depth <= 0) break;
  }
  return members;
}
