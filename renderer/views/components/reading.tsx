import {
  Cell,
  Columns,
  Estimate,
  Flag,
  HeadCell,
  Icon,
  type IconName,
  icons,
  itemStates,
  lookOf,
  NumberCell,
  RowHead,
  SecondLine,
  SourceGlyph,
  StateBar,
  StateSwatch,
  Table,
  ValueCell,
} from '../../components/index.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { Group } from './group.tsx';

const simulators = Array.from({ length: 45 }, (_, rank) => rank);

export function Reading() {
  return (
    <>
      <Group title="Sources">
        <SourceGlyph look={lookOf('human', 0)} />
        {simulators.map((rank) => (
          <SourceGlyph key={rank} look={lookOf('simulator', rank)} />
        ))}
      </Group>
      <Group title="Icons">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </Group>
      <Table caption="Table" aside="numbers with intervals">
        <thead>
          <tr>
            <HeadCell>Question</HeadCell>
            <HeadCell number sorted="descending" onSort={() => undefined}>
              Alpha
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          <tr>
            <RowHead>Efficiency</RowHead>
            <NumberCell>
              <Estimate value={0.5432} interval={[0.41, 0.66]} digits={2} strong />
            </NumberCell>
          </tr>
          <tr>
            <RowHead>Reuse</RowHead>
            <NumberCell>
              <Estimate value={null} digits={2} reason="every rating is the same" />
            </NumberCell>
          </tr>
          <tr>
            <RowHead>Progress</RowHead>
            <Cell>
              <StateBar counts={{ submitted: 5, skipped: 1, draft: 1, pending: 3 }} />
              {itemStates.map((state) => (
                <StateSwatch key={state} state={state} />
              ))}
            </Cell>
          </tr>
          <tr data-flagged="">
            <RowHead>
              Cleo
              <Flag>agrees with nobody</Flag>
            </RowHead>
            <ValueCell value={0.25} onOpen={() => undefined} title="What is behind it">
              25%
              <SecondLine>1 of 4</SecondLine>
            </ValueCell>
          </tr>
        </tbody>
      </Table>
      <Columns>
        <Figure
          title="Figure"
          name="figure"
          caption="What it shows, n, interval, what not to read into it."
          data={{ columns: ['source', 'value'], rows: [['Human', 0.7]] }}
        >
          {(width) => (
            <IntervalRows
              title="Figure"
              width={width}
              span={[0, 1]}
              format={String}
              rows={[
                {
                  label: 'Human',
                  points: [{ look: lookOf('human', 0), value: 0.7, interval: [0.5, 0.8] }],
                  text: '0.7',
                },
                { label: 'undefined', points: [], text: 'too few' },
              ]}
            />
          )}
        </Figure>
      </Columns>
    </>
  );
}
