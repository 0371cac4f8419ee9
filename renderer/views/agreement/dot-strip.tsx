import { formatList, t } from '../../strings/index.ts';
import styles from './agreement.module.css';

interface DotStripProps {
  /** Codes of the scale, ascending. */
  scale: readonly number[];
  ratings: readonly { annotator: string; value: number }[];
}

const width = 120;
const inset = 8;

/** One dot per annotator over the steps of the scale; equal answers are stacked. */
export function DotStrip({ scale, ratings }: DotStripProps) {
  const x = (code: number) => inset + (scale.indexOf(code) / Math.max(1, scale.length - 1)) * (width - 2 * inset);
  const stack = Math.max(...scale.map((code) => ratings.filter(({ value }) => value === code).length), 1);
  const step = Math.min(7, 21 / stack);
  const base = 10 + step * (stack - 1);
  const list = formatList(ratings.map(({ annotator, value }) => `${annotator} ${value}`));
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${width} ${base + 8}`}
      role="img"
      aria-label={t('agreement.ratingsOf', list)}
    >
      <title>{list}</title>
      <path d={`M${inset} ${base}H${width - inset}`} stroke="var(--grid)" />
      {scale.map((code) => (
        <path key={code} d={`M${x(code)} ${base - 2.5}v5`} stroke="var(--axis)" opacity={0.5} />
      ))}
      {scale.flatMap((code) =>
        ratings
          .filter(({ value }) => value === code)
          .map(({ annotator }, i) => (
            <circle
              key={annotator}
              cx={x(code)}
              cy={base - i * step}
              r={3}
              fill="var(--ink)"
              stroke="var(--paper)"
              strokeWidth={0.5}
            />
          )),
      )}
    </svg>
  );
}
