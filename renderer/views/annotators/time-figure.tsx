import type { AnnotatorWork } from '../../../shared/judgements/annotator-work.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { ticksOf } from '../../components/plot/interval-rows.tsx';
import { labelWidth, RowLabel } from '../../components/plot/row-label.tsx';
import { formatNumber, t } from '../../strings/index.ts';

const parts = ['reading', 'active', 'idle'] as const;
const fills = { reading: 'var(--seq-2)', active: 'var(--seq-5)', idle: 'var(--paper)' } as const;
const row = 24;
const top = 22;

const hoursOf = (work: AnnotatorWork) => parts.map((part) => ({ part, hours: work[`${part}Seconds`] / 3600 }));
const totalOf = (work: AnnotatorWork) => hoursOf(work).reduce((sum, { hours }) => sum + hours, 0);

/** Hours of reading, work and pause of each one, on one scale. */
export function TimeFigure({ work }: { work: readonly AnnotatorWork[] }) {
  const timed = work.filter((each) => each.timed > 0);
  const n = timed.reduce((sum, each) => sum + each.timed, 0);
  return (
    <Figure
      title={t('annotators.time')}
      name="annotators-time"
      legend={parts.map((part) => ({ label: t(`annotators.${part}`), fill: fills[part] }))}
      caption={n === 0 ? t('annotators.noTimes') : t('annotators.timeCaption', n)}
      data={{
        columns: ['annotator', 'n', 'reading hours', 'active hours', 'idle hours'],
        rows: timed.map((each) => [each.annotator, each.timed, ...hoursOf(each).map(({ hours }) => hours)]),
      }}
    >
      {(width) => <Bars work={timed} width={width} />}
    </Figure>
  );
}

function Bars({ work, width }: { work: readonly AnnotatorWork[]; width: number }) {
  const left = labelWidth(
    work.map(({ annotator }) => annotator),
    width,
  );
  const right = width - 56;
  const most = Math.max(...work.map(totalOf), 1 / 60);
  // under an hour the axis counts minutes
  const inMinutes = most < 1;
  const ticks = ticksOf([], 0, [0, inMinutes ? most * 60 : most]).map((tick) => (inMinutes ? tick / 60 : tick));
  const end = ticks.at(-1) ?? most;
  const at = (hours: number) => left + (hours / end) * (right - left);
  const long = (hours: number) => (inMinutes ? t('annotators.minutesOf', hours * 60) : t('annotators.hoursOf', hours));
  const words = work.map((each) =>
    [
      each.annotator,
      ...hoursOf(each).map(({ part, hours }) => `${t(`annotators.${part}`)} ${formatNumber(hours, 2)} h`),
    ].join(' '),
  );
  return (
    <svg
      width={width}
      height={top + work.length * row + 4}
      role="img"
      aria-label={`${t('annotators.time')}: ${words.join('; ')}`}
    >
      {ticks.map((hours) => (
        <g key={hours}>
          <path d={`M${at(hours)} 16V${top + work.length * row + 4}`} stroke="var(--grid)" />
          <text x={at(hours)} y={10} textAnchor="middle" fill="var(--ink-3)">
            {long(hours)}
          </text>
        </g>
      ))}
      {work.map((each, index) => {
        const y = top + index * row;
        let from = 0;
        return (
          <g key={each.annotator}>
            <title>{words[index]}</title>
            <RowLabel label={each.annotator} y={y + row / 2 + 4} room={left} />
            {hoursOf(each).map(({ part, hours }) => {
              const x = at(from);
              from += hours;
              return (
                <rect
                  key={part}
                  fill={fills[part]}
                  stroke="var(--ink-2)"
                  x={x}
                  y={y + 6}
                  width={at(from) - x}
                  height={row - 12}
                />
              );
            })}
            <text x={width} y={y + row / 2 + 4} textAnchor="end" fill="var(--ink)">
              {long(totalOf(each))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
