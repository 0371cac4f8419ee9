import type { PlanMade } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { HeadCell, Icon, NumberCell, RowHead, Table } from '../../components/index.ts';
import { formatList, formatNumber, t } from '../../strings/index.ts';
import styles from './assign.module.css';
import { KINDS } from './kinds.ts';

/** What a plan comes to, before it is made; of each kind that was chosen, also of one that the conversations give nothing for. */
export function PlanPreview({ plan, chosen }: { plan: PlanMade; chosen: readonly ItemKind[] }) {
  const { annotatorSource, annotator, item } = plan.balance;
  const even = Math.max(annotatorSource, annotator, item) <= 1;
  const held = Object.entries(plan.heldBefore).map(([name, n]) => `${name} ${formatNumber(n)}`);
  const special = (['gold', 'attention', 'repeat'] as const).filter((role) => plan.byRole[role]);
  const kinds = KINDS.filter((kind) => chosen.includes(kind));
  return (
    <>
      <p className={styles.total}>
        <b>{t('assign.items', plan.items)}</b>
        {special.length > 0 &&
          `: ${formatList([
            t('assign.role_normal', plan.byRole.normal ?? 0),
            ...special.map((role) => t(`assign.role_${role}`, plan.byRole[role] ?? 0)),
          ])}`}
      </p>
      <Table
        caption={t('assign.load')}
        hideCaption
        aside={kinds.map((kind) => `${t(`assign.kind_${kind}`)}: ${formatNumber(plan.byKind[kind] ?? 0)}`).join(' · ')}
      >
        <thead>
          <tr>
            <HeadCell>{t('assign.annotator')}</HeadCell>
            <HeadCell number>{t('assign.itemsHead')}</HeadCell>
            <HeadCell number>{t('assign.hours')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {Object.entries(plan.perAnnotator).map(([name, count]) => (
            <tr key={name}>
              <RowHead>{name}</RowHead>
              <NumberCell>{formatNumber(count)}</NumberCell>
              <NumberCell>{formatNumber(plan.expectedHours[name] ?? 0, 1)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {held.length > 0 && <p className={styles.quiet}>{t('assign.heldBefore', formatList(held))}</p>}
      <p className={styles.balance}>
        <Icon name={even ? 'check' : 'warning'} />
        {t(even ? 'assign.even' : 'assign.uneven', annotatorSource, annotator, item)}
      </p>
      <p className={styles.quiet}>{t('assign.hoursNote')}</p>
    </>
  );
}
