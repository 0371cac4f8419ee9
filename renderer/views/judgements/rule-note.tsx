import { type ReactNode, useState } from 'react';
import type { RuleState } from '../../../shared/contract/judgement-view.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { formatMoment, formatPercent, t } from '../../strings/index.ts';
import styles from './judgements.module.css';
import { RuleDialog } from './rule-dialog.tsx';

interface RuleNoteProps {
  state: RuleState;
  /** The switch between results with and without. */
  children?: ReactNode;
}

/** The rule in words, when it was declared, and its hash; post hoc rules are warned about. */
export function RuleNote({ state, children }: RuleNoteProps) {
  const [open, setOpen] = useState(false);
  const { rule, declaredAt, postHoc, hash } = state;
  const parts = [
    rule.failedChecks === null ? [] : t('judgements.ruleChecks', rule.failedChecks),
    rule.paceShare === null ? [] : t('judgements.rulePace', formatPercent(rule.paceShare)),
    rule.straightLining === null ? [] : t('judgements.ruleLines', formatPercent(rule.straightLining)),
  ].flat();
  const when = declaredAt === null ? null : formatMoment(declaredAt);
  return (
    <div className={styles.ruleLine}>
      <p className={styles.intro} data-post-hoc={postHoc || undefined}>
        {postHoc && <Icon name="warning" small />}
        <b>{t('judgements.rule')}.</b>{' '}
        {parts.length === 0 ? t('judgements.ruleNobody') : t('judgements.ruleParts', parts.join(t('judgements.or')))}{' '}
        {when === null ? t('judgements.notDeclared') : t(postHoc ? 'judgements.postHoc' : 'judgements.declared', when)}{' '}
        <span className={styles.hash} title={t('judgements.hashTitle', hash)}>
          {t('judgements.hash', hash.slice(0, 12))}
        </span>
      </p>
      <Button onClick={() => setOpen(true)}>{t('judgements.changeRule')}</Button>
      {children}
      {open && <RuleDialog rule={rule} onClose={() => setOpen(false)} />}
    </div>
  );
}
