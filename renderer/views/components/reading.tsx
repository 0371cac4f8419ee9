import {
  Cell,
  Estimate,
  HeadCell,
  Icon,
  type IconName,
  icons,
  lookOf,
  NumberCell,
  RowHead,
  SourceGlyph,
  Table,
} from '../../components/index.ts';
import { Group } from './group.tsx';

const simulators = [0, 1, 2, 3, 4, 5, 6];

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
            <RowHead>Words</RowHead>
            <Cell>plain cell</Cell>
          </tr>
        </tbody>
      </Table>
    </>
  );
}
