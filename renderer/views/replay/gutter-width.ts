import type { CSSProperties } from 'react';
import type { ReplayColumn } from '../../stores/replay-columns.ts';

/** Room for two numbers of two digits between the glyphs of a match, and for each digit more in both. */
const NARROWEST_REM = 4.5;
const DIGITS_REM = 0.875;

/** The gutter is as wide as the numbers of the turns that it matches: they must not cover the glyphs at its ends. */
export function gutterOf(columns: readonly ReplayColumn[]): CSSProperties {
  const digits = String(
    Math.max(0, ...columns.map(({ conversation, steps }) => Math.max(conversation.turns, steps.at(-1)?.number ?? 0))),
  ).length;
  const width = NARROWEST_REM + Math.max(0, digits - 2) * DIGITS_REM;
  return { '--gutter': `${width}rem` } as CSSProperties;
}
