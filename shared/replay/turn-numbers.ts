import type { Message } from '../domain/conversation.ts';
import { stepsOf } from './steps.ts';

/** The number that the replay gives to what is said in each message, by the message's position; unsaid ones have none. */
export function turnNumbers(messages: readonly Message[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { number, pieces } of stepsOf(messages))
    for (const { kind, position } of pieces) if (number !== null && kind === 'speech') numbers.set(position, number);
  return numbers;
}

/** The number of the turn that the replay shows each message in, what is folded above it included. */
export function turnsShown(messages: readonly Message[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { number, pieces } of stepsOf(messages))
    for (const { position } of pieces) if (number !== null && !numbers.has(position)) numbers.set(position, number);
  return numbers;
}
