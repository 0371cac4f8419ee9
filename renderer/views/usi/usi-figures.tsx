import { useState } from 'react';
import type { UsiIntervals, UsiView } from '../../../shared/contract/usi-view.ts';
import { Columns } from '../../components/columns.tsx';
import { lookOf } from '../../components/source/look.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { CalibrationPlot } from './calibration-plot.tsx';
import { Capability } from './figures/capability.tsx';
import { TermsRadar } from './figures/radar.tsx';
import { RatingBias } from './figures/rating-bias.tsx';
import { RewardAnswers } from './figures/reward-answers.tsx';
import { SpreadFigure } from './figures/spread-figure.tsx';
import { SuccessGap } from './figures/success-gap.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { UsiOptions } from './options.ts';
import styles from './usi.module.css';

interface UsiFiguresProps {
  view: UsiView;
  options: UsiOptions;
  intervals: UsiIntervals | null;
}

/** The plots behind the table, for one simulator at a time; each answers one question. */
export function UsiFigures({ view, options, intervals }: UsiFiguresProps) {
  const [human, ...all] = view.rows;
  // without a comparison there is nothing to draw; the table says why
  const sources = all.filter(({ n }) => n > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const looks = useApp((app) => app.looks);
  const row = sources.find(({ name }) => name === chosen) ?? sources[0];
  const { data: report } = useAnswer('usi.source', row ? { options, source: row.name } : null, ['conversations']);
  if (row === undefined || row.sourceId === null || human === undefined) return null;
  const look = looks.get(row.sourceId) ?? lookOf('simulator', 0);
  return (
    <div className={styles.figures}>
      <Columns wide>
        <div className={styles.column}>
          <Fingerprint
            options={options}
            source={row.name}
            look={look}
            sources={sources.map(({ name }) => name)}
            humans={human.n}
            simulators={row.n}
            onSource={setChosen}
          />
          {report && <SpreadFigure report={report} look={look} />}
          <TermsRadar row={row} ceiling={human} look={look} />
        </div>
        <div className={styles.column}>
          <CalibrationPlot options={options} source={{ id: row.sourceId, label: row.name, look }} />
          {intervals && <SuccessGap view={view} intervals={intervals} looks={looks} />}
          {report && <RatingBias report={report} look={look} />}
          {report && <RewardAnswers report={report} look={look} />}
          <Capability view={view} intervals={intervals} looks={looks} />
        </div>
      </Columns>
    </div>
  );
}
