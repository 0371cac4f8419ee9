import type { Draw } from './draw.ts';
import { type Habits, humanHabits, type Mood, simulatorHabits } from './habits.ts';
import { createPicker, fill, slotsOf } from './line-book.ts';
import type { SampleLines, SimulatorFamily } from './lines.ts';
import type { Slots } from './slots.ts';
import { type Typing, typed } from './surface.ts';

export interface Said {
  text: string;
  /** Slots that the text gave away: what has been told need not be asked. */
  told: string[];
}

/** One customer in one conversation. */
export interface Voice {
  kind: 'human' | 'simulator';
  family: SimulatorFamily | Mood;
  habits: Habits;
  /** Undefined when the book has no fitting line for this occasion: the customer then says nothing of the kind. */
  say(intent: string, slots: Slots): Said | undefined;
}

/** A participant of the human study: the same person over several tasks. */
export interface Participant {
  mood: Mood;
  typing: Typing;
}

const moods: readonly Mood[] = [
  'plain',
  'plain',
  'plain',
  'curt',
  'curt',
  'chatty',
  'grumpy',
  'grumpy',
  'unsure',
  'unsure',
];

/** `index` walks through the moods, so that every batch has people of all kinds. */
export function createParticipant(index: number, draw: Draw): Participant {
  const mood = moods[index % moods.length] as Mood;
  return {
    mood,
    typing: {
      lower: !draw.chance(0.2),
      apostrophes: draw.chance(0.45),
      typos: draw.chance(0.3) ? 0.05 : 0.012,
      shorthand: draw.chance(0.35) ? 0.5 : 0.04,
      shout: mood === 'grumpy' ? 0.03 : 0,
    },
  };
}

export function humanVoice(lines: SampleLines, { mood, typing }: Participant, draw: Draw): Voice {
  const picker = createPicker(lines.human, draw, mood);
  return {
    kind: 'human',
    family: mood,
    habits: humanHabits[mood],
    say(intent, slots) {
      const line = picker.pick(intent, slots);
      return line === undefined ? undefined : { text: typed(fill(line, slots), typing, draw), told: slotsOf(line) };
    },
  };
}

/** Occasions at which no courtesy is added around the line. */
const bare = new Set(['hello', 'close', 'confuse', 'front', 'aside']);

export function simulatorVoice(lines: SampleLines, family: SimulatorFamily, draw: Draw): Voice {
  const picker = createPicker(lines.simulators[family], draw);
  const habits = simulatorHabits[family];
  const casual: Typing = {
    lower: draw.chance(0.7),
    apostrophes: draw.chance(0.7),
    typos: 0.006,
    shorthand: 0.05,
    shout: 0,
  };
  // Some of a courteous model's apostrophes are curly, as such models write them.
  const curly = family === 'courteous' && draw.chance(0.25);
  return {
    kind: 'simulator',
    family,
    habits,
    say(intent, slots) {
      const line = picker.pick(intent, slots);
      if (line === undefined) return undefined;
      const [stem = ''] = intent.split('.');
      const open = stem === 'open';
      const before =
        !bare.has(stem) && (open || draw.chance(habits.prefix))
          ? picker.pick(open ? 'prefix.open' : 'prefix', slots)
          : undefined;
      const after = !bare.has(stem) && draw.chance(habits.suffix) ? picker.pick('suffix', slots) : undefined;
      const text = [before, line, after]
        .filter((part) => part !== undefined)
        .map((part) => fill(part, slots))
        .join(' ');
      const shown = family === 'persona' ? typed(text, casual, draw) : curly ? text.replaceAll("'", '’') : text;
      return { text: shown, told: slotsOf(line) };
    },
  };
}
