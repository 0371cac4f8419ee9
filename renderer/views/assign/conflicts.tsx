import type { PacketConflict } from '../../../shared/contract/outputs.ts';
import { Button, Cell, HeadCell, RowHead, SecondLine, Table } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import { itemName, kindWord } from '../annotate/item-name.ts';
import styles from './assign.module.css';
import { fieldText, valueText } from './conflict-words.ts';

/** Where answers given apart differ, what counts meanwhile, and the way to answer again. */
export function Conflicts({ rows, readOnly }: { rows: readonly PacketConflict[]; readOnly: boolean }) {
  const change = useApp((app) => app.change);
  const open = ({ annotator, item }: PacketConflict) =>
    void change({ annotator }).then(() => navigate(href('judge', item)));
  return (
    <Table caption={t('assign.conflicts')} aside={<span className={styles.quiet}>{t('assign.conflictsText')}</span>}>
      <thead>
        <tr>
          <HeadCell>{t('assign.annotator')}</HeadCell>
          <HeadCell>{t('assign.conflictItem')}</HeadCell>
          <HeadCell>{t('assign.conflictField')}</HeadCell>
          <HeadCell>{t('assign.conflictValues')}</HeadCell>
          <HeadCell>{t('assign.conflictStands')}</HeadCell>
          <HeadCell>{t('assign.conflictDecided')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.packet} ${row.item} ${row.field}`}>
            <RowHead>{row.annotator}</RowHead>
            <Cell>
              {row.at === null || readOnly ? (
                nameOf(row)
              ) : (
                <a
                  href={href('judge', row.item)}
                  onClick={(event) => {
                    event.preventDefault();
                    open(row);
                  }}
                >
                  {nameOf(row)}
                </a>
              )}
              {row.task !== null && <SecondLine>{t('assign.conflictTask', row.task)}</SecondLine>}
            </Cell>
            <Cell>{fieldText(row.field)}</Cell>
            <Cell>{row.values.map(valueText).join(' · ')}</Cell>
            <Cell>
              <b>{valueText(row.stands)}</b>
            </Cell>
            <Cell>
              {row.settled ? (
                <span className={styles.quiet}>{t('assign.conflictSettled')}</span>
              ) : row.at !== null && first(rows, index) ? (
                <Button
                  variant="quiet"
                  disabled={readOnly}
                  aria-label={t('assign.conflictOpen', row.annotator, nameOf(row))}
                  onClick={() => open(row)}
                >
                  {t('assign.conflictAnswer')}
                </Button>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const nameOf = ({ kind, at, of }: PacketConflict): string =>
  at === null ? `${kindWord(kind)}, ${t('assign.conflictGone')}` : itemName(kind, at, of);

/** One way into an item, where its fields begin that are not settled. */
function first(rows: readonly PacketConflict[], index: number): boolean {
  const row = rows[index];
  return (
    rows.findIndex(({ item, packet, settled }) => item === row?.item && packet === row.packet && !settled) === index
  );
}
