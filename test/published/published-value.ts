import { expect } from 'vitest';
import type { Outcome } from '../../shared/agreement/outcome.ts';

/** Expects what is printed: equal within half a unit of its last digit, given as the number of decimals. */
export function expectPrinted(value: number | null | undefined, printed: number, decimals: number): void {
  expect(value).not.toBeNull();
  expect(Math.abs((value as number) - printed), `${value} is not ${printed}`).toBeLessThanOrEqual(
    0.5 * 10 ** -decimals + 1e-12,
  );
}

/** The result of a defined outcome. */
export function defined<T extends object>(outcome: Outcome<T>): Readonly<T> {
  if (outcome.status === 'undefined') throw new Error(`undefined: ${outcome.reason}`);
  return outcome;
}
