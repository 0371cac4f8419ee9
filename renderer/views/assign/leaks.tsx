import { useRef, useState } from 'react';
import type { Input } from '../../../shared/contract/commands.ts';
import type { LeakPage, LeakView } from '../../../shared/contract/outputs.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import {
  Button,
  Cell,
  Checkbox,
  EmptyState,
  ErrorNote,
  HeadCell,
  NumberCell,
  RowHead,
  Table,
  TextField,
} from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';

const DECISIONS = ['redacted', 'excluded', 'accepted'] as const;
/** Rows at first, and with each press for more: for each the record is read. What is decided makes room for the rest. */
const SOME = 100;
const MOST = 1000;

const NOTHING: LeakPage = { leaks: [], all: 0, open: [], wordless: [] };

/** What in the conversations could still tell the source, and what is to be done about each. */
export function Leaks({ readOnly }: { readOnly: boolean }) {
  const { client, toasts } = useServices();
  const table = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(SOME);
  const list = useAnswer('leaks.page', { first }, ['annotations']);
  const [scan, setScan] = useState<{ scanned: number; found: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState('');
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setFailure(null);
    } catch (error) {
      setFailure(refusal(error));
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    attempt(async () => {
      setScan(await client.call('leaks.scan', {}));
      list.reload();
    });
  const decide = (decision: (typeof DECISIONS)[number]) =>
    attempt(async () => {
      const before = [...chosen].map((id) => leaks.find((leak) => leak.id === id) ?? unseen(id));
      await client.call('leaks.decide', { ids: [...chosen], decision, reason: reason.trim() });
      const undo = () =>
        attempt(async () => {
          for (const earlier of alike(before)) await client.call('leaks.decide', earlier);
          list.reload();
        });
      const message = t('assign.decided', before.length, t(`assign.state_${decision}`));
      toasts.getState().show(message, { undo: { label: t('common.undo'), run: () => void undo() } });
      setChosen(new Set());
      setReason('');
      list.reload();
      // what was pressed can be pressed no more: on with the list
      table.current?.querySelector<HTMLElement>('thead input')?.focus();
    });
  const { leaks, all, open, wordless } = list.data ?? NOTHING;
  const noWords =
    wordless.some((id) => chosen.has(id)) || leaks.some(({ id, code }) => chosen.has(id) && code === 'length');
  const toggle = (ids: readonly number[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <div className={styles.leaks}>
      <p className={styles.quiet}>{t('assign.leaksText')}</p>
      <div className={styles.bar}>
        <Button variant={all === 0 ? 'primary' : 'plain'} disabled={busy || readOnly} onClick={() => void look()}>
          {t(all === 0 ? 'assign.scan' : 'assign.scanAgain')}
        </Button>
        <span role="status">
          {busy ? t('assign.scanning') : scan !== null && t('assign.scanned', scan.scanned, scan.found)}
        </span>
      </div>
      {failure && <ErrorNote error={failure} />}
      {list.error && <ErrorNote error={list.error} retry={list.reload} />}
      {all === 0 ? (
        scan !== null && <EmptyState title={t('assign.noLeaks')}>{t('assign.noLeaksText')}</EmptyState>
      ) : (
        <>
          <div className={styles.decide}>
            <span>{t('assign.chosen', chosen.size)}</span>
            <TextField label={t('assign.reason')} value={reason} onChange={setReason} maxLength={2000} />
            {DECISIONS.map((decision) => (
              <Button
                key={decision}
                title={t(`assign.${decision}Hint`)}
                disabled={chosen.size === 0 || busy || readOnly || (decision === 'redacted' && noWords)}
                onClick={() => void decide(decision)}
              >
                {t(`assign.decide_${decision}`)}
              </Button>
            ))}
            <p className={styles.quiet}>{t('assign.decideText')}</p>
          </div>
          <div ref={table}>
            <Table
              caption={t('assign.leaks')}
              aside={<span className={styles.quiet}>{t('assign.leaksLeft', open.length, all)}</span>}
            >
              <thead>
                <tr>
                  <HeadCell>
                    <Checkbox
                      hideLabel
                      checked={
                        chosen.size > 0 && chosen.size === open.length ? true : chosen.size > 0 ? 'mixed' : false
                      }
                      onChange={(on) => toggle(open, on)}
                    >
                      {t('assign.chooseAll')}
                    </Checkbox>
                  </HeadCell>
                  <HeadCell>{t('assign.finding')}</HeadCell>
                  <HeadCell>{t('assign.words')}</HeadCell>
                  <HeadCell>{t('assign.where')}</HeadCell>
                  <HeadCell number>{t('assign.turn')}</HeadCell>
                  <HeadCell>{t('assign.decision')}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {leaks.map((leak) => (
                  <tr key={leak.id}>
                    <Cell>
                      <Checkbox hideLabel checked={chosen.has(leak.id)} onChange={(on) => toggle([leak.id], on)}>
                        {t('assign.chooseOne', leak.excerpt)}
                      </Checkbox>
                    </Cell>
                    <RowHead>{codeName(leak.code)}</RowHead>
                    <Cell>
                      <span className={styles.excerpt}>{leak.words ?? leak.excerpt}</span>
                    </Cell>
                    <Cell>
                      <a href={href('replay', null, { left: leak.conversation, at: leak.position, find: leak.words })}>
                        {leak.source} · {leak.instanceId}
                      </a>
                    </Cell>
                    <NumberCell>{leak.turn ?? (unknownPlace(leak) ? t('assign.placeUnknown') : '–')}</NumberCell>
                    <Cell>
                      {t(`assign.state_${leak.decision}`)}
                      {leak.reason && <span className={styles.flag}>{leak.reason}</span>}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
          {leaks.length < all && (
            <p className={styles.quiet}>
              {t('assign.leaksMore', all - leaks.length)}{' '}
              {first < MOST && (
                <Button variant="quiet" disabled={list.loading} onClick={() => setFirst(first + SOME)}>
                  {t('assign.leaksShowMore')}
                </Button>
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** What the record does not say any more where a scan found it. */
function unknownPlace({ code, position }: LeakView): boolean {
  return code !== 'length' && position === null;
}

type Decided = Pick<LeakView, 'id' | 'decision' | 'reason'>;

/** A finding beyond the page can only have been chosen with all that are open. */
const unseen = (id: number): Decided => ({ id, decision: 'open', reason: null });

/** Earlier decisions, together where they are the same. */
function alike(leaks: readonly Decided[]): Input<'leaks.decide'>[] {
  const groups = new Map<string, Input<'leaks.decide'>>();
  for (const { id, decision, reason } of leaks) {
    const key = `${decision} ${reason ?? ''}`;
    groups.set(key, { decision, reason: reason ?? '', ids: [...(groups.get(key)?.ids ?? []), id] });
  }
  return [...groups.values()];
}

/** Findings that a newer study may name and this app does not are shown by their code. */
function codeName(code: string): string {
  switch (code) {
    case 'model_name':
    case 'says_model':
    case 'stop_marker':
    case 'task_text':
    case 'source_label':
    case 'length':
      return t(`assign.leak_${code}`);
    default:
      return code;
  }
}
