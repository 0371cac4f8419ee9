import { expect, it } from 'vitest';
import { importedTotals } from '../../../electron/db/imported-totals.ts';
import { addConversations, newStudy } from '../support/study-fixture.ts';

it('totals follow imports as they finish and are taken back, and wait for nothing that is still staged', () => {
  const { db } = newStudy().context;
  const { totals, bySource, unindexed } = importedTotals(db);
  expect(totals()).toEqual({ conversations: 0, messages: 0, tasks: 0, surveys: 0 });
  expect(unindexed()).toBe(0);

  addConversations(db, [
    { key: 'airline_0', source: 'People', turns: ['hello', 'hi', 'bye'] },
    { key: 'airline_1', source: 'People', turns: ['hello', 'hi'] },
  ]);
  expect(totals()).toMatchObject({ conversations: 2, messages: 5, tasks: 2 });
  expect(unindexed()).toBe(2);
  db.exec('UPDATE conversation SET indexed = 1');

  addConversations(db, [{ key: 'airline_2', source: 'Robot', kind: 'simulator', turns: ['yes', 'no'] }]);
  expect(totals()).toMatchObject({ conversations: 3, messages: 7 });
  expect([...bySource().values()]).toEqual([2, 1]);
  expect(unindexed()).toBe(1);

  const latest = 'id = (SELECT max(id) FROM import)';
  db.exec(`UPDATE import SET state = 'staging' WHERE ${latest}`);
  expect(totals()).toMatchObject({ conversations: 2, messages: 5 });
  expect([...bySource().values()]).toEqual([2]);
  expect(unindexed()).toBe(0);
  db.exec(`UPDATE import SET state = 'complete' WHERE ${latest}`);
  expect(totals()).toMatchObject({ conversations: 3, messages: 7 });
});
