import type { ItemKind } from '../../domain/annotation.ts';
import type { Instrument } from '../../domain/instrument.ts';

export interface KnownInstrument {
  instrument: Instrument;
  builtIn: boolean;
  /** Kinds of items that it can be used for. */
  kinds: ItemKind[];
}

export interface InstrumentOutputs {
  'instruments.list': KnownInstrument[];
  'instruments.add': KnownInstrument;
}
