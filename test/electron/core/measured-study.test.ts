import { expect, it } from 'vitest';
import { type Events, MEASURING } from '../../../shared/contract/events.ts';
import { addConversations, newStudy } from '../support/study-fixture.ts';

it('tells how many conversations have been measured, and nothing once all are', async () => {
  const told: Events['job.progress'][] = [];
  const session = newStudy({
    emit: (name, payload) => void (name === 'job.progress' && told.push(payload as Events['job.progress'])),
  });
  const conversations = ['Human', 'sim'].flatMap((source) =>
    Array.from({ length: 120 }, (_, i) => ({
      key: `airline_${i}`,
      source,
      kind: source === 'sim' ? ('simulator' as const) : ('human' as const),
    })),
  );
  addConversations(session.context.db, conversations);
  await session.call('usi.table', {});
  expect(told.every(({ job, unit }) => job === MEASURING && unit === 'records')).toBe(true);
  expect(told.map(({ total }) => total)).toEqual([240, 240, 240]);
  expect(told.map(({ done }) => done)).toEqual([100, 200, 240]);
  told.length = 0;
  await session.call('usi.table', {});
  expect(told).toEqual([]);
});
