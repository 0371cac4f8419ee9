import { Button } from '../../components/button.tsx';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { itemsOf } from './items-of.ts';

const most = 3;

/** Where somebody's queue is empty: those who have something left, a press away. */
export function OthersWithWork({ annotator, blind }: { annotator: string; blind: boolean }) {
  const change = useApp((app) => app.change);
  const known = useAnswer('annotators.list', {}, ['annotations']);
  const others = (known.data ?? [])
    .filter(({ name }) => name !== annotator)
    .map((row) => ({ name: row.name, ...itemsOf(row, blind) }))
    .filter(({ items, submitted }) => items > submitted)
    .slice(0, most);
  return others.map(({ name, items, submitted }) => (
    <Button key={name} onClick={() => void change({ annotator: name })}>
      {t('annotate.goOnAs', name, items - submitted)}
    </Button>
  ));
}
