import { formatNumber } from './format.ts';

/** "1 turn", "2 turns", "1,316 turns": what English and German need. */
export function counted(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}
