import type { InstrumentDraft } from '../../../shared/domain/import.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { readInstrument } from '../../../shared/formats/archive/instrument.ts';
import type { Db } from '../database.ts';
import { instrumentRepository } from '../instruments.ts';
import type { ArchiveTable } from './archive-table.ts';

export function instrumentTable(db: Db): ArchiveTable<InstrumentDraft> {
  const instruments = instrumentRepository(db);
  const add = db.prepare('INSERT INTO instrument (id, definition) VALUES (?, ?)');
  const content = ({ instrument }: InstrumentDraft) => JSON.stringify(instrument);

  return {
    rows: () => instruments.list().map(draftOf),
    identity: ({ instrument }) => instrument.id,
    content,
    stored({ instrument }) {
      const known = instruments.byId(instrument.id);
      return known && content(draftOf(known));
    },
    has: (id) => instruments.byId(id) !== null,
    apply: ({ instrument }) => void add.run(instrument.id, JSON.stringify(instrument)),
  };
}

/** Read as from an archive, so that the order of members is the same wherever the instrument came from. */
const draftOf = (instrument: Instrument) => readInstrument({ instrument: instrument as unknown as Json });
