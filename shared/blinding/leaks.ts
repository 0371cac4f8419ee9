import { plainPattern } from '../domain/plain-pattern.ts';
import type { BlindMessage } from '../domain/work.ts';

export type LeakCode = 'model_name' | 'says_model' | 'stop_marker' | 'task_text' | 'source_label' | 'length';

/** Something in what a judge would see that may tell the source. */
export interface Leak {
  readonly code: LeakCode;
  /** Canonical position; -1 = the whole conversation. */
  readonly position: number;
  /** The telling text, at most 120 characters. */
  readonly excerpt: string;
}

export interface LeakContext {
  /** Labels and origins of the study's sources. */
  readonly labels: readonly string[];
  /** The task's instruction, if the data has one. */
  readonly instruction: string | null;
  /** User words of the longest human conversation of the study. */
  readonly longestHuman: number;
}

const modelNames =
  /\b(?:gpt-?[0-9][\w.-]*|chatgpt|claude[\w .-]{0,12}|gemini[\w .-]{0,12}|llama-?[0-9][\w.-]*|deepseek[\w.-]*|qwen[\w.-]*|mistral[\w.-]*|openai|anthropic)\b/giu;
const saysModel = /\b(?:as an? (?:ai|language model|llm)|i(?: a|')m an? (?:ai|language model|llm|simulat\w+))\b/giu;
const stopMarkers = /#{2,}\s*(?:stop|end|transfer|out-of-scope)\s*#{2,}|\b(?:task_completed|conversation over)\b/giu;
/** Labels that are words of any conversation: "let me talk to a human" tells nothing. */
const everyday = /^(?:the )?(?:humans?|people|persons?|customers?|users?|simulat(?:or|ed|ors)|participants?)$/i;
const SHARED_WORDS = 12;
const TOO_LONG = 3;

/** What could still tell the source in a conversation as a judge would see it. Deterministic; order of places. */
export function scanLeaks(messages: readonly BlindMessage[], context: LeakContext): Leak[] {
  const found: Leak[] = [];
  let words = 0;
  const labels = context.labels.filter((label) => label.length >= 4 && !everyday.test(label));
  for (const { position, role, parts } of messages) {
    const text = parts
      .map((part) => (part.kind === 'tool-call' ? `${part.name} ${part.arguments}` : part.text))
      .join('\n');
    const add = (code: LeakCode, excerpt: string) => found.push({ code, position, excerpt: excerpt.slice(0, 120) });
    for (const [match] of text.matchAll(modelNames)) add('model_name', match.trim());
    for (const [match] of text.matchAll(saysModel)) add('says_model', match);
    for (const [match] of text.matchAll(stopMarkers)) add('stop_marker', match);
    for (const label of labels) for (const [match] of text.matchAll(labelled(label))) add('source_label', match);
    if (role !== 'user') continue;
    words += text.split(/\s+/).filter(Boolean).length;
    const copied = context.instruction === null ? null : sharedRun(text, context.instruction);
    if (copied !== null) add('task_text', copied);
  }
  if (context.longestHuman > 0 && words > TOO_LONG * context.longestHuman) {
    found.push({
      code: 'length',
      position: -1,
      excerpt: `${words} words; no human wrote more than ${context.longestHuman}`,
    });
  }
  return [...new Map(found.map((leak) => [`${leak.position} ${leak.code} ${leak.excerpt}`, leak])).values()];
}

const labelled = (label: string): RegExp => new RegExp(plainPattern(label), 'giu');
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}']+/gu) ?? [];

/** Where words stand in a text, letter case and what is between them aside, as they stand there; null where they do not. */
export function stretchOf(text: string, words: string): string | null {
  const exact = labelled(words).exec(text);
  if (exact !== null) return exact[0];
  const spaced = wordsIn(words).map(plainPattern).join("[^\\p{L}\\p{N}']+");
  return spaced === '' ? null : (new RegExp(spaced, 'iu').exec(text)?.[0] ?? null);
}

/** A run of twelve words that stands in both texts, letter case and punctuation aside, as the first has it. */
function sharedRun(text: string, instruction: string): string | null {
  const split = (from: string) => wordsIn(from.toLowerCase());
  const [own, task] = [split(text), ` ${split(instruction).join(' ')} `];
  for (let i = 0; i + SHARED_WORDS <= own.length; i++) {
    const run = own.slice(i, i + SHARED_WORDS).join(' ');
    if (task.includes(` ${run} `)) return stretchOf(text, run) ?? run;
  }
  return null;
}
