import { Button } from '../../components/button.tsx';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { itemsOf } from './items-of.ts';

const most = 3;

/** Where somebody's queue is empty: what they have on the other screen, and those who have something left, a press away. */
export function OthersWithWork({ annotator, blind }: { annotator: string; blind: boolean }) {
  const change = useApp((app) => app.change);
  const known = useAnswer('annotators.list', {}, ['annotations']);
  const others = (known.data ?? [])
    .filter(({ name }) => name !== annotator)
    .map((row) => ({ name: row.name, ...itemsOf(row, blind) }))
    .filter(({ items, submitted }) => items > submitted)
    .slice(0, most);
  const own = known.data?.find(({ name }) => name === annotator);
  const elsewhere = own ? itemsOf(own, !blind).items : 0;
  return (
    <>
      {elsewhere > 0 && (
        <Button onClick={() => navigate(href(blind ? 'annotate' : 'judge'))}>
          {t(blind ? 'annotate.toRate' : 'annotate.toJudge', elsewhere)}
        </Button>
      )}
      {others.map(({ name, items, submitted }) => (
        <Button key={name} onClick={() => void change({ annotator: name })}>
          {t('annotate.goOnAs', name, items - submitted)}
        </Button>
      ))}
    </>
  );
}
