import { cleanup, render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { afterEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Services } from '../../../renderer/services.ts';
import { ServicesContext } from '../../../renderer/use-services.ts';
import { PlanPreview } from '../../../renderer/views/assign/plan-preview.tsx';
import type { PlanMade } from '../../../shared/contract/outputs.ts';

afterEach(cleanup);

const plan: PlanMade = {
  items: 28,
  byKind: { pair: 28 },
  byRole: { normal: 24, repeat: 4 },
  perAnnotator: { Ada: 7, Ben: 8, Cy: 13 },
  heldBefore: {},
  balance: { annotatorSource: 0, annotator: 1, item: 0 },
  expectedHours: { Ada: 0.4, Ben: 0.4, Cy: 0.7 },
  seed: 1,
};

function said(change: Partial<PlanMade>): string {
  const services = { app: createStore(() => ({ settings: { keys: {} } })) } as unknown as Services;
  const { container } = render(
    <ServicesContext value={services}>
      <Tooltip.Provider>
        <PlanPreview plan={{ ...plan, ...change }} chosen={['pair']} />
      </Tooltip.Provider>
    </ServicesContext>,
  );
  return container.textContent;
}

test('what there is beside ordinary items is said with their number, and why shares differ', () => {
  expect(said({})).toContain('28 items: 24 ordinary and 4 repeats');
  cleanup();
  const uneven = said({ heldBefore: { Ada: 6, Ben: 5 } });
  expect(uneven).toContain(
    'Who has less from earlier plans gets more of this one. Ordinary items of these kinds assigned before: Ada 6 and Ben 5.',
  );
});

test('a plan of ordinary items alone has nothing to explain', () => {
  const text = said({ items: 24, byRole: { normal: 24 } });
  expect(text).not.toContain('ordinary');
  expect(text).not.toContain('assigned before');
});
