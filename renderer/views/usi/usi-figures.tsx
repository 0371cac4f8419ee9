import { useState } from 'react';
import type { UsiView } from '../../../shared/contract/usi-view.ts';
import { lookOf } from '../../components/source/look.ts';
import { useApp } from '../../use-services.ts';
import { CalibrationPlot } from './calibration-plot.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { UsiOptions } from './options.ts';
import styles from './usi.module.css';

/** The plots behind the table, for one simulator at a time. */
export function UsiFigures({ view, options }: { view: UsiView; options: UsiOptions }) {
  const [human, ...sources] = view.rows;
  const [chosen, setChosen] = useState<string | null>(null);
  const looks = useApp((app) => app.looks);
  const row = sources.find(({ name }) => name === chosen) ?? sources[0];
  if (row === undefined || row.sourceId === null) return null;
  const look = looks.get(row.sourceId) ?? lookOf('simulator', 0);
  return (
    <div className={styles.figures}>
      <Fingerprint
        options={options}
        source={row.name}
        look={look}
        sources={sources.map(({ name }) => name)}
        humans={human?.n ?? 0}
        simulators={row.n}
        onSource={setChosen}
      />
      <CalibrationPlot options={options} source={{ id: row.sourceId, label: row.name, look }} />
    </div>
  );
}
