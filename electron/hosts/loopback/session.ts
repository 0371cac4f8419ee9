import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Equal without telling by its time where the difference is, whatever the lengths. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * The secret of one run of the loopback host. A printed code buys the cookie once; the cookie's name includes the port,
 * because cookies are shared by all ports of 127.0.0.1.
 */
export function createSession() {
  const secret = randomBytes(32).toString('hex');
  const codes = new Set<string>();

  return {
    issueCode(): string {
      const code = randomBytes(24).toString('base64url');
      codes.add(code);
      return code;
    },
    /** Takes a code away and says whether it was one. */
    redeem(given: unknown): boolean {
      if (typeof given !== 'string') return false;
      let found: string | null = null;
      for (const code of codes) if (sameSecret(given, code)) found = code;
      return found !== null && codes.delete(found);
    },
    cookie: (port: number): string => `${cookieName(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    /** Whether a Cookie header carries this run's secret. */
    admits(header: string | undefined, port: number): boolean {
      let admitted = false;
      for (const pair of (header ?? '').split(';')) {
        const [name, value] = pair.trim().split('=', 2);
        if (name === cookieName(port) && sameSecret(value ?? '', secret)) admitted = true;
      }
      return admitted;
    },
  };
}

export type Session = ReturnType<typeof createSession>;

const cookieName = (port: number): string => `counterpart-${port}`;
