import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Db } from './database.ts';

/** Instruments keep their version in their id; answers keep the one they were given under. */
export function instrumentRepository(db: Db) {
  const byId = db.prepare<[string], { definition: string }>('SELECT definition FROM instrument WHERE id = ?');
  const all = db.prepare<[], { definition: string }>('SELECT definition FROM instrument ORDER BY id');
  const parse = ({ definition }: { definition: string }) => JSON.parse(definition) as Instrument;

  return {
    byId(id: string): Instrument | null {
      const row = byId.get(id);
      return row ? parse(row) : null;
    },
    list: (): Instrument[] => all.all().map(parse),
    /** `answer:<id>` of every choice question of every instrument: what counts as a rating. */
    choiceFields: (): string[] => [
      ...new Set(all.all().flatMap((row) => parse(row).questions.map(({ id }) => `answer:${id}`))),
    ],
  };
}
