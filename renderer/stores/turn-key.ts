import type { ShownSide } from './annotate-conversation.ts';

/** How the log addresses a turn: `3` on an item with one conversation, `A:3` where there are two. */
export function turnKey({ letter }: Pick<ShownSide, 'letter'>, position: number): string {
  return letter === null ? String(position) : `${letter}:${position}`;
}
