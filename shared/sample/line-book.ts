import type { Draw } from './draw.ts';
import type { LineBook } from './lines.ts';
import type { Slots } from './slots.ts';

const slotPattern = /\{(\w+)\}/g;

export const slotsOf = (line: string): string[] => [...line.matchAll(slotPattern)].map((hit) => hit[1] ?? '');

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A capital slot name (`{Why}`) asks for the value with a capital. */
export function fill(line: string, slots: Slots): string {
  return line.replace(slotPattern, (whole, name: string) => {
    const value = slots[name] ?? slots[lowerFirst(name)];
    if (value === undefined) return whole;
    return name === lowerFirst(name) ? value : upperFirst(value);
  });
}

const fits = (line: string, slots: Slots) =>
  slotsOf(line).every((name) => slots[name] !== undefined || slots[lowerFirst(name)] !== undefined);

/**
 * Picks lines of one book within one conversation: never the same line twice while others are left, and only lines
 * whose slots are all known. Intents fall back from special to general: `push.final_sale` to `push`.
 */
export interface Picker {
  has(intent: string): boolean;
  /** The line before filling; undefined when no line fits. */
  pick(intent: string, slots: Slots): string | undefined;
}

export function createPicker(book: LineBook, draw: Draw, mood = ''): Picker {
  const used = new Set<string>();
  const linesOf = (intent: string) => {
    const plain = book[intent] ?? [];
    const moody = book[`${intent}@${mood}`] ?? [];
    // A mood's own lines come first more often than not, or each mood would sound like the next.
    return moody.length > 0 && (plain.length === 0 || draw.chance(0.65)) ? moody : plain;
  };
  const pick = (intent: string, slots: Slots): string | undefined => {
    const fitting = linesOf(intent).filter((line) => fits(line, slots));
    const fresh = fitting.filter((line) => !used.has(line));
    if (fitting.length === 0) {
      const cut = intent.lastIndexOf('.');
      return cut < 0 ? undefined : pick(intent.slice(0, cut), slots);
    }
    const line = draw.pick(fresh.length > 0 ? fresh : fitting);
    used.add(line);
    return line;
  };
  return { pick, has: (intent) => intent in book || `${intent}@${mood}` in book };
}
