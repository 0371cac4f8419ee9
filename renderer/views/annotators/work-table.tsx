import type { StudyOverview } from '../../../shared/contract/outputs.ts';
import type { AnnotatorWork } from '../../../shared/judgements/annotator-work.ts';
import { HeadCell, intervalText, NumberCell, SecondLine, ValueCell } from '../../components/index.ts';
import { formatDay, formatDuration, formatNumber, t } from '../../strings/index.ts';
import { ProgressTable } from '../overview/progress-table.tsx';

interface WorkTableProps {
  done: StudyOverview['done'];
  work: readonly AnnotatorWork[];
}

/** Everybody with a queue: how far they are, how fast, how long, and when they last worked. */
export function WorkTable({ done, work }: WorkTableProps) {
  return (
    <ProgressTable
      caption={t('annotators.work')}
      done={done}
      heads={(['perHour', 'median', 'hours', 'lastDay'] as const).map((name) => (
        <HeadCell key={name} number title={t(`annotators.${name}Title`)}>
          {t(`annotators.${name}`)}
        </HeadCell>
      ))}
      cells={(name) => <Pace work={work.find(({ annotator }) => annotator === name)} />}
    />
  );
}

function Pace({ work }: { work: AnnotatorWork | undefined }) {
  const { perHour = null, interval = null, medianSeconds = null, timed = 0, days = [] } = work ?? {};
  const hours = work === undefined ? 0 : (work.readingSeconds + work.activeSeconds) / 3600;
  const last = days.at(-1);
  return (
    <>
      <ValueCell value={perHour}>
        {perHour === null ? '–' : formatNumber(perHour, 0)}
        {perHour !== null && (
          <SecondLine>{interval ? intervalText(interval, 0) : t('annotators.fewTimed', timed)}</SecondLine>
        )}
        {work !== undefined && timed === 0 && <SecondLine>{t('annotators.notTimed')}</SecondLine>}
      </ValueCell>
      <ValueCell value={medianSeconds}>{medianSeconds === null ? '–' : formatDuration(medianSeconds)}</ValueCell>
      <ValueCell value={timed === 0 ? null : hours}>{timed === 0 ? '–' : formatNumber(hours, 1)}</ValueCell>
      <NumberCell>
        {last === undefined ? '–' : formatDay(last.day)}
        {days.length > 0 && <SecondLine>{t('annotators.onDays', days.length)}</SecondLine>}
      </NumberCell>
    </>
  );
}
