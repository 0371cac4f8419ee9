import { annotatorWork, type SubmittedItem } from '../../../shared/judgements/annotator-work.ts';
import type { SubmittedRow } from '../../db/annotator-work.ts';
import type { Handlers } from '../handler.ts';

const pageItems = 500;

/** How everybody works, over ratings and blind items together; other commands are served between its pages. */
export const annotatorHandlers = {
  'annotators.work': async ({ repositories, pause }) => {
    const items: SubmittedItem[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page: { rows: SubmittedRow[]; last: number | null } = repositories.annotatorWork.submitted(
        after,
        pageItems,
      );
      for (const row of page.rows) items.push(itemOf(row));
      after = page.last;
      await pause();
    }
    return annotatorWork(items);
  },
} satisfies Partial<Handlers>;

function itemOf({ annotator, at, reading, active, idle }: SubmittedRow): SubmittedItem {
  const time = reading === null ? null : { reading, active: active ?? 0, idle: idle ?? 0 };
  return { annotator, at, time };
}
