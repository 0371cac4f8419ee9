import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../shared/domain/errors.ts';
import type { ExclusionRule } from '../../../shared/judgements/exclusion.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { t } from '../../strings/index.ts';
import { refusal } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import styles from './judgements.module.css';

interface Part {
  label: string;
  /** Shares are asked in percent. */
  percent: boolean;
  least: number;
  most: number;
  optional: boolean;
}

const partOf = (field: keyof ExclusionRule): Part => {
  switch (field) {
    case 'failedChecks':
      return { label: t('judgements.ruleChecksLabel'), percent: false, least: 1, most: 1000, optional: true };
    case 'paceShare':
      return { label: t('judgements.rulePaceLabel'), percent: true, least: 1, most: 100, optional: true };
    case 'straightLining':
      return { label: t('judgements.ruleLinesLabel'), percent: true, least: 1, most: 100, optional: true };
    case 'leastItems':
      return { label: t('judgements.ruleItemsLabel'), percent: false, least: 1, most: 10_000, optional: false };
  }
};

const fields = ['failedChecks', 'paceShare', 'straightLining', 'leastItems'] as const;

const textOf = (value: number | null, { percent }: Part): string =>
  value === null ? '' : String(Number((percent ? value * 100 : value).toFixed(6)));

/** The number typed; undefined where it is none that may stand. */
function numberIn(text: string, { percent, least, most, optional }: Part): number | null | undefined {
  if (text.trim() === '') return optional ? null : undefined;
  const value = Number(text.trim().replace(',', '.'));
  if (!(value >= least && value <= most) || (!percent && !Number.isInteger(value))) return undefined;
  return percent ? value / 100 : value;
}

/** Declares another rule, after saying what that means. */
export function RuleDialog({ rule, onClose }: { rule: ExclusionRule; onClose: () => void }) {
  const { client } = useServices();
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(fields.map((field) => [field, textOf(rule[field], partOf(field))])),
  );
  const [error, setError] = useState<Refusal | null>(null);
  const values = fields.map((field) => numberIn(texts[field] ?? '', partOf(field)));
  const declare = async (event: FormEvent) => {
    event.preventDefault();
    const [failedChecks, paceShare, straightLining, leastItems] = values;
    if (values.includes(undefined) || leastItems === null) return;
    try {
      await client.call('judgements.rule', { failedChecks, paceShare, straightLining, leastItems });
      onClose();
    } catch (problem) {
      setError(refusal(problem));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('judgements.ruleTitle')}
      description={t('judgements.ruleText')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="rule" disabled={values.includes(undefined)}>
            {t('judgements.declare')}
          </Button>
        </>
      }
    >
      <form id="rule" className={styles.rule} onSubmit={(event) => void declare(event)}>
        {error && <ErrorNote error={error} />}
        {fields.map((field, i) => {
          const part = partOf(field);
          return (
            <TextField
              key={field}
              label={part.label}
              inputMode="decimal"
              value={texts[field] ?? ''}
              hint={part.optional ? t('judgements.off') : undefined}
              error={values[i] === undefined ? t('judgements.badNumber', part.least, part.most) : undefined}
              onChange={(text) => setTexts({ ...texts, [field]: text })}
            />
          );
        })}
      </form>
    </Dialog>
  );
}
