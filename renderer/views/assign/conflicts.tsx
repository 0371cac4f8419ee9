import type { PacketConflict } from '../../../shared/contract/outputs.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { Button, Cell, HeadCell, RowHead, Table } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import styles from './assign.module.css';

/** Where copies of one packet differ, what counts meanwhile, and the way to answer again. */
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
        {rows.map((row) => (
          <tr key={`${row.packet} ${row.item} ${row.field}`}>
            <RowHead>{row.annotator}</RowHead>
            <Cell>
              <code title={row.item}>{row.item.slice(0, 8)}</code>
            </Cell>
            <Cell>{row.field}</Cell>
            <Cell>{row.values.map(shown).join(' · ')}</Cell>
            <Cell>{shown(row.stands)}</Cell>
            <Cell>
              {row.settled ? (
                t('assign.conflictSettled')
              ) : (
                <Button
                  variant="quiet"
                  disabled={readOnly}
                  aria-label={t('assign.conflictOpen', row.annotator, row.item.slice(0, 8))}
                  onClick={() => open(row)}
                >
                  {t('assign.conflictAnswer')}
                </Button>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** An answer as it reads, the state of an item by its name, anything else as it is stored. */
function shown(value: Json): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && !Array.isArray(value) && typeof value.state === 'string') return value.state;
  return JSON.stringify(value);
}
