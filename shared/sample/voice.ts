import type { Draw } from './draw.ts';
import { type Habits, humanHabits, type Mood, simulatorHabits } from './habits.ts';
import { createPicker, fill, type Picker, slotsOf } from './line-book.ts';
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
  /**
   * One message for these occasions. Undefined when the book has no fitting line for the first: the customer then says
   * nothing of the kind. The others are left out where there is no line.
   */
  say(intents: readonly string[], slots: Slots): Said | undefined;
}

/** A participant of the human study: the same person over several tasks. */
export interface Participant {
  mood: Mood;
  typing: Typing;
}

const moods: readonly Mood[] = [
  'plain',
  'curt',
  'chatty',
  'unsure',
  'plain',
  'grumpy',
  'plain',
  'curt',
  'unsure',
  'grumpy',
];

/** `index` walks through the moods, so that every batch has people of all kinds. */
export function createParticipant(index: number, draw: Draw): Participant {
  const mood = moods[index % moods.length] as Mood;
  return {
    mood,
    typing: {
      lower: !draw.chance(0.2),
      apostrophes: draw.chance(0.45),
      typos: draw.chance(0.3) ? 0.04 : 0.008,
      shorthand: draw.chance(0.3) ? 0.5 : 0.03,
      shout: mood === 'grumpy' ? 0.03 : 0,
    },
  };
}

export function humanVoice(lines: SampleLines, { mood, typing }: Participant, draw: Draw): Voice {
  const picker = createPicker(lines.human, draw, mood);
  return createVoice('human', mood, humanHabits[mood], picker, draw, (text, careful) =>
    typed(text, careful ? { ...typing, typos: 0, shout: 0 } : typing, draw),
  );
}

export function simulatorVoice(lines: SampleLines, family: SimulatorFamily, draw: Draw): Voice {
  const picker = createPicker(lines.simulators[family], draw);
  const casual: Typing = {
    lower: draw.chance(0.7),
    apostrophes: draw.chance(0.7),
    typos: 0.006,
    shorthand: 0.05,
    shout: 0,
  };
  // Some of a courteous model's apostrophes are curly, as such models write them.
  const curly = family === 'courteous' && draw.chance(0.25);
  return createVoice('simulator', family, simulatorHabits[family], picker, draw, (text) => {
    if (family === 'persona') return typed(text, casual, draw);
    return curly ? text.replaceAll("'", '’') : text;
  });
}

/** Occasions around which no little words are put. */
const bare = new Set(['hello', 'close', 'confuse', 'confusion', 'stuck', 'impatient', 'blame', 'quit', 'ack']);

const exact = new Set(['name', 'first', 'last', 'zip', 'email', 'user', 'order', 'bare', 'reservation', 'detail']);

function createVoice(
  kind: Voice['kind'],
  family: Voice['family'],
  habits: Habits,
  picker: Picker,
  draw: Draw,
  type: (text: string, careful: boolean) => string,
): Voice {
  const ornament = (intent: string, chance: number, slots: Slots) => {
    const line = draw.chance(chance) ? picker.pick(intent, slots) : undefined;
    return line === undefined ? [] : [fill(line, slots)];
  };
  const firstWord = (text = '') => /\p{L}+/u.exec(text)?.[0].toLowerCase();
  const thanks = (text = '') => /\bthank/i.test(text);
  return {
    kind,
    family,
    habits,
    say(intents, slots) {
      const [first = '', ...rest] = intents;
      const [stem = ''] = first.split('.');
      const line = picker.pick(first, slots);
      if (line === undefined) return undefined;
      const more = rest.map((intent) => picker.pick(intent, slots)).filter((each) => each !== undefined);
      const said = [line, ...more].map((each) => fill(each, slots));
      const core = said.reduce((text, next) => `${/[.!?,)]$/.test(text) ? text : `${text}.`} ${next}`);
      const told = [line, ...more].flatMap(slotsOf);
      // A slip in a name or number would need an agent that notices it; `mistype` writes those on purpose.
      const careful = told.some((slot) => exact.has(slot));
      if (bare.has(stem)) return { text: type(core, careful), told };
      const opening = stem === 'open';
      const before = opening
        ? ornament('prefix.open', picker.has('prefix.open') ? 1 : 0, slots)
        : ornament('prefix', habits.prefix, slots);
      // Feelings and asides come last.
      const remarks = rest.some((intent) => intent === 'vent' || intent === 'aside' || intent === 'because');
      const after = ornament('suffix', remarks ? 0 : habits.suffix, slots);
      // "yeah yeah", "thank you. thank you": once is enough.
      if (firstWord(before[0]) === firstWord(core) || (thanks(before[0]) && thanks(core))) before.pop();
      if (kind === 'human' && /pl(ea)?s/.test(core) && /pl(ea)?s/.test(after[0] ?? '')) after.pop();
      if (firstWord(after[0]) === firstWord(more.at(-1) ?? line)) after.pop();
      const ended = after.length === 0 || /[.!?,)]$/.test(core) || kind === 'human' ? core : `${core}.`;
      return { text: type([...before, ended, ...after].join(' '), careful), told };
    },
  };
}
