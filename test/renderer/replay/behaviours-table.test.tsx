import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { lookOf } from '../../../renderer/components/source/look.ts';
import type { ReplayColumn } from '../../../renderer/stores/replay-columns.ts';
import { BehavioursTable } from '../../../renderer/views/replay/behaviours-table.tsx';

const column = (sourceLabel: string, foreign: boolean, share: number) =>
  ({
    conversation: { id: sourceLabel, sourceLabel },
    features: { values: { pushback_q_rate: share }, turns: 6, foreign, hits: [] },
  }) as unknown as ReplayColumn;

it('a share of none is no share where the words are of another language than the terms, and it says so', () => {
  const columns = [column('Human', false, 0), column('arabic-sim', true, 0), column('mixed-sim', true, 0.5)];
  const { container, queryByText } = render(<BehavioursTable columns={columns} looks={[lookOf('human', 0)]} />);
  const row = [...container.querySelectorAll('tbody tr')].find((each) => each.textContent?.startsWith('Pushes back'));
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(['0%', '–', '50%']);
  expect(queryByText(/arabic-sim do not look English/)).not.toBeNull();
  expect(queryByText(/Human do not look English/)).toBeNull();
});
