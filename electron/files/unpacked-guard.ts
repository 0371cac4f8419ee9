import { FrameFault } from './cut.ts';

/** Text packs to a tenth or a twentieth; what grows beyond this, after so many bytes, is a bomb. */
const largestGrowth = 300;
const unsuspicious = 256 << 20;

/** Watches what comes out of a packed file of `stored` bytes. @throws FrameFault when it is out of all proportion */
export function unpackedGuard(name: string, stored: number): (bytes: number) => void {
  let out = 0;
  return (bytes) => {
    out += bytes;
    if (out <= unsuspicious || out <= stored * largestGrowth) return;
    const message = `unpacks to more than ${largestGrowth} times its size (${out} bytes so far), as only a hostile archive does: ${name}`;
    throw new FrameFault('unreadable_file', 0, message);
  };
}
