import type { ItemKind } from '../../shared/domain/annotation.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import { BUILT_IN, DEFAULT_INSTRUMENT } from '../../shared/instrument/built-in.ts';
import { defineInstrument, type InstrumentDraft, misfit } from '../../shared/instrument/define.ts';
import type { StudyContext } from './context.ts';
import type { Handlers } from './handler.ts';

const kinds = Object.keys(DEFAULT_INSTRUMENT) as ItemKind[];

export const instrumentHandlers = {
  'instruments.list': (context) => known(context).map(described),
  'instruments.add': (context, { draft }) =>
    context.transaction(() => {
      const instrument = defined(
        draft,
        known(context).map(({ id }) => id),
      );
      context.repositories.plans.addInstrument(instrument.id, JSON.stringify(instrument));
      return described(instrument);
    }),
} satisfies Partial<Handlers>;

/** The built-in ones, then those that the study has of its own. */
function known({ repositories }: StudyContext): Instrument[] {
  const builtIn = new Set(BUILT_IN.map(({ id }) => id));
  return [...BUILT_IN, ...repositories.instruments.list().filter(({ id }) => !builtIn.has(id))];
}

function described(instrument: Instrument) {
  return {
    instrument,
    builtIn: BUILT_IN.some(({ id }) => id === instrument.id),
    kinds: kinds.filter((kind) => misfit(instrument, kind) === null),
  };
}

function defined(draft: InstrumentDraft, ids: readonly string[]): Instrument {
  try {
    return defineInstrument(draft, ids);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('bad_instrument', `${error.message} No instrument was added.`, null, error);
    throw error;
  }
}

/** The instrument that a plan names for items of a kind. @throws Refusal no_instrument, wrong_instrument */
export function instrumentFor(context: StudyContext, id: string, kind: ItemKind): Instrument {
  const instrument = known(context).find((each) => each.id === id);
  if (!instrument) {
    const ids = known(context).map((each) => each.id);
    throw new Refusal(
      'no_instrument',
      `There is no instrument ${id}; there are ${ids.join(', ')}. Nothing was assigned.`,
    );
  }
  const why = misfit(instrument, kind);
  if (why !== null) throw new Refusal('wrong_instrument', `${why} Nothing was assigned.`);
  return instrument;
}
