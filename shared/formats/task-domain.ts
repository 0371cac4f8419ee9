import { baseName } from './file-label.ts';

const heading = /^#*\s*([a-z][a-z -]{0,40}?)\s+agent\s+policy\b/im;
const sentence = /\bas an?\s+([a-z][a-z-]*)\s+agent\b/i;
/** Words that say what an agent is, not where it works. */
const general = new Set(['customer', 'customer service', 'service', 'support', 'ai', 'the', 'your', 'helpful']);
const known = ['airline', 'retail', 'telecom', 'banking', 'mock'];

/** Domain that a system policy names in its heading or first sentence: `# Airline Agent Policy` -> `airline`. */
export function domainOfPolicy(policy: string | null): string | null {
  if (policy === null) return null;
  const beginning = policy.slice(0, 4000);
  for (const pattern of [heading, sentence]) {
    const found = pattern.exec(beginning)?.[1]?.trim().toLowerCase();
    if (found && !general.has(found)) return found.replaceAll(/\s+/g, '-');
  }
  return null;
}

/** Domain that a file's name names: `gpt-4o-airline.json` -> `airline`. */
export function domainOfFileName(file: string): string | null {
  const words = baseName(file)
    .toLowerCase()
    .split(/[^a-z]+/);
  return known.find((domain) => words.includes(domain)) ?? null;
}
