import { useState } from 'react';
import { CartesianGrid, ErrorBar, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { UsiIntervals, UsiView } from '../../../../shared/contract/usi-view.ts';
import { TextField } from '../../../components/field.tsx';
import { axisStyle, gridStyle, whiskerStyle } from '../../../components/plot/axis-style.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import { Marker } from '../../../components/plot/marker.tsx';
import { lookOf, type SourceLooks } from '../../../components/source/look.ts';
import { t } from '../../../strings/index.ts';
import { useApp } from '../../../use-services.ts';
import styles from '../usi.module.css';
import { isDefined } from '../words.ts';

interface CapabilityProps {
  view: UsiView;
  intervals: UsiIntervals | null;
  looks: SourceLooks;
}

/** Are the more capable models the more human ones? The capability is the reader's own column: an arena score, a price. */
export function Capability({ view, intervals, looks }: CapabilityProps) {
  const file = useApp((app) => app.study?.file ?? '');
  const [given, setGiven] = useState<Record<string, string>>(() => stored(file));
  const set = (name: string, value: string) => {
    const next = { ...given, [name]: value };
    setGiven(next);
    localStorage.setItem(keyOf(file), JSON.stringify(next));
  };
  const rows = view.rows.slice(1).flatMap((row, i) => {
    const { usi } = row;
    const text = given[row.name]?.trim() ?? '';
    const capability = text === '' ? Number.NaN : Number(text.replace(',', '.'));
    const ends = intervals?.rows.find(({ name }) => name === row.name)?.cells.usi.interval ?? null;
    if (!isDefined(usi) || !Number.isFinite(capability)) return [];
    const look = (row.sourceId === null ? undefined : looks.get(row.sourceId)) ?? lookOf('simulator', i);
    return [
      {
        name: row.name,
        look,
        capability,
        usi: usi.mean,
        ends,
        whisker: ends ? [usi.mean - ends[0], ends[1] - usi.mean] : undefined,
      },
    ];
  });
  const fields = (
    <div className={styles.capabilities}>
      {view.rows.slice(1).map(({ name }) => (
        <TextField
          key={name}
          label={name}
          inputMode="decimal"
          value={given[name] ?? ''}
          error={bad(given[name]) ? t('usiAnalysis.notANumber') : undefined}
          onChange={(value) => set(name, value)}
        />
      ))}
    </div>
  );
  return (
    <Figure
      title={t('usiAnalysis.capability')}
      name="usi-against-capability"
      caption={t('usiAnalysis.capabilityCaption', rows.length)}
      data={{
        columns: ['source', 'capability', 'USI', 'low', 'high'],
        rows: rows.map(({ name, capability, usi, ends }) => [
          name,
          capability,
          usi,
          ends?.[0] ?? null,
          ends?.[1] ?? null,
        ]),
      }}
    >
      {(width) => (
        <>
          {fields}
          {rows.length > 0 && (
            <ScatterChart
              width={width}
              height={240}
              margin={{ top: 12, right: 24, bottom: 20, left: 0 }}
              title={t('usiAnalysis.capability')}
            >
              <CartesianGrid {...gridStyle} />
              <XAxis
                type="number"
                dataKey="capability"
                domain={['auto', 'auto']}
                {...axisStyle}
                label={{
                  value: t('usiAnalysis.capabilityAxis'),
                  position: 'bottom',
                  fill: 'var(--ink-3)',
                  fontSize: 11,
                }}
              />
              <YAxis type="number" dataKey="usi" domain={[0, 100]} width={36} {...axisStyle} />
              {rows.map((row) => (
                <Scatter
                  key={row.name}
                  name={row.name}
                  data={[row]}
                  isAnimationActive={false}
                  shape={({ cx, cy }: { cx?: number; cy?: number }) => (
                    <Marker look={row.look} x={cx ?? 0} y={cy ?? 0} />
                  )}
                >
                  {row.whisker && (
                    <ErrorBar dataKey="whisker" direction="y" {...whiskerStyle} stroke={`var(--${row.look.colour})`} />
                  )}
                </Scatter>
              ))}
            </ScatterChart>
          )}
        </>
      )}
    </Figure>
  );
}

function bad(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && !Number.isFinite(Number(text.replace(',', '.')));
}

const keyOf = (file: string) => `capability ${file}`;

/** What the reader typed in an earlier visit; of no importance to the study, so it stays with the browser. */
function stored(file: string): Record<string, string> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(file)) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, string>) : {};
  } catch {
    return {};
  }
}
