import type { Db } from '../../../electron/db/database.ts';
import type { CommandName, Input } from '../../../shared/contract/commands.ts';
import type { Output } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { PREFERENCE } from '../../../shared/instrument/built-in.ts';

type Call = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

interface Key {
  left: 0 | 1;
  kind: 'human' | 'simulator';
  source: string;
  expected: string | null;
}

interface Judging {
  kinds: Exclude<ItemKind, 'labels' | 'rating'>[];
  annotators: string[];
  overlap: number;
  /** Items at most, by kind. */
  limits?: Partial<Record<ItemKind, number>>;
  /** How often a simulator is taken for the human, by a number in 0..1 that depends on its name alone. */
  share?: (source: string) => number;
}

const chance = (text: string): number => {
  let hash = 17;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return hash / 9973;
};

/**
 * Plans blind work in a study and does it: each simulator is taken for the human at a rate of its own. The last annotator fails
 * every attention check of pairs and otherwise always says A.
 */
export async function judgeStudy(db: Db, call: Call, judging: Judging): Promise<void> {
  const { kinds, annotators, overlap, limits, share = chance } = judging;
  for (const kind of kinds) {
    const plan = { annotators, overlap, limit: limits?.[kind] ?? null, repeats: 10, gold: 10, attention: 10, seed: 11 };
    await call('plan.make', { ...plan, kinds: [kind] });
  }
  const key = db.prepare<[string, string], Key>(
    `SELECT a.left_member AS left, s1.kind, ifnull(s2.label, s1.label) AS source, item.expected
     FROM item JOIN assignment AS a ON a.item_id = item.id JOIN annotator ON annotator.id = a.annotator_id
     JOIN conversation AS c1 ON c1.id = item.conversation_id JOIN source AS s1 ON s1.id = c1.source_id
     LEFT JOIN conversation AS c2 ON c2.id = item.second_conversation_id LEFT JOIN source AS s2 ON s2.id = c2.source_id
     WHERE item.uid = ? AND annotator.name = ?`,
  );
  for (const annotator of annotators) {
    const careless = annotator === annotators.at(-1);
    for (const { id: item, kind } of await call('work.queue', { annotator })) {
      const { left, kind: first, source, expected } = key.get(item, annotator) as Key;
      const human = (first === 'human') === (left === 0) ? 'A' : 'B';
      const took = chance(`${item} ${annotator}`) < share(source);
      const asked = expected === null ? {} : (JSON.parse(expected) as Record<string, string>);
      const side = careless ? (asked.verdict === 'A' ? 'B' : 'A') : took === (human === 'A') ? 'B' : 'A';
      const answers = answersTo(kind, side, kind === 'single' && (first === 'human' || took), item);
      const toCheck = careless ? (kind === 'pair' && asked.verdict ? { verdict: side } : {}) : asked;
      for (const [question, value] of Object.entries({ ...answers, ...toCheck }))
        await call('item.set', { item, annotator, field: `answer:${question}`, value });
      await call('item.submit', { item, annotator });
    }
  }
}

function answersTo(kind: ItemKind, side: 'A' | 'B', calledHuman: boolean, item: string): Record<string, string> {
  const luck = chance(item);
  if (kind === 'single') return { verdict: luck < 0.1 ? 'Unsure' : calledHuman ? 'Human' : 'Simulator' };
  if (kind === 'graded') return { grade: String(side === 'A' ? 1 + Math.floor(luck * 4) : 4 + Math.floor(luck * 4)) };
  if (kind === 'preference') {
    return Object.fromEntries(
      PREFERENCE.questions.map(({ id }) => [id, chance(item + id) < 0.2 ? 'No difference' : side]),
    );
  }
  return { verdict: luck < 0.12 ? 'Cannot tell' : side, confidence: String(1 + Math.floor(chance(`${item}c`) * 5)) };
}
