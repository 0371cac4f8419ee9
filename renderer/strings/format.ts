import { language } from './locale.ts';

/** Numbers, sizes, times as the language on screen writes them. Formatters are kept: making one costs milliseconds. */
const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>();

function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>(key: string, make: () => T): T {
  const name = `${language()} ${key}`;
  const known = kept.get(name) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

/** `digits` after the point: as many as there are (up to 3) when left out, exactly that many when given. */
export function formatNumber(value: number, digits?: number): string {
  // Negative, but not what rounds to "-0.00".
  const sign = { signDisplay: 'negative' } as const;
  const options =
    digits === undefined ? sign : { ...sign, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return withMinus(keep(`number ${digits}`, () => new Intl.NumberFormat(language(), options)).format(value));
}

/** The minus of print, as wide as a digit: a hyphen is half of that. */
const withMinus = (text: string) => text.replace('-', '−');

/** A share from 0 to 1 as a percentage. */
export function formatPercent(share: number, digits = 0): string {
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return withMinus(keep(`percent ${digits}`, () => new Intl.NumberFormat(language(), options)).format(share));
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** 1000-based, as file managers count. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const options = {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  } as const;
  return keep(`bytes ${power}`, () => new Intl.NumberFormat(language(), options)).format(bytes / 1000 ** power);
}

/** Time of day to the second, for "saved 12:03:05". */
export function formatClock(iso: string): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return keep('clock', () => new Intl.DateTimeFormat(language(), options)).format(new Date(iso));
}

/** Day and time of day. */
export function formatMoment(iso: string): string {
  const options = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return keep('moment', () => new Intl.DateTimeFormat(language(), options)).format(new Date(iso));
}

/** Day with its year, and time of day. */
export function formatStamp(at: Date): string {
  const options = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' } as const;
  return keep('stamp', () => new Intl.DateTimeFormat(language(), options)).format(at);
}

/** Seconds of work: "74 s", "3 min 26 s", "1 h 4 min". The units are written alike in all our languages. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 120) return `${formatNumber(whole)} s`;
  if (whole < 7200) return `${formatNumber(Math.floor(whole / 60))} min ${formatNumber(whole % 60)} s`;
  return `${formatNumber(Math.floor(whole / 3600))} h ${formatNumber(Math.floor((whole % 3600) / 60))} min`;
}

/** A day as "2026-03-11", in UTC. */
export function formatDay(day: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return keep('day', () => new Intl.DateTimeFormat(language(), options)).format(new Date(day));
}

/** "a, b and c" */
export function formatList(parts: string[]): string {
  return keep('list', () => new Intl.ListFormat(language(), { type: 'conjunction' })).format(parts);
}
