import { expect, test } from 'vitest';
import { createAppStore } from '../../../renderer/stores/app-store.ts';
import type { StudyInfo } from '../../../shared/contract/outputs.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { fakeClient } from '../support.ts';

const study = { name: 'Pilot', file: '/s', readOnly: false } as StudyInfo;
const source = (id: number, kind: Source['kind'], position: number): Source => ({
  id,
  kind,
  position,
  label: `${id}`,
  terms: null,
});

function app(open: StudyInfo | null, sources: Source[]) {
  const state = { study: open, role: 'coordinator' };
  const fake = fakeClient({
    'app.info': () => ({ version: '1', host: 'loopback', dialogs: false, study: state.study }),
    'settings.get': () => ({ theme: 'dark', keys: {} }),
    'settings.set': (change: object) => ({ theme: 'light', keys: {}, ...change }),
    'session.get': () => ({ role: state.role, annotator: null }),
    'sources.list': () => sources,
    'study.open': () => study,
    'study.close': () => null,
  });
  return { ...fake, state, store: createAppStore(fake.client) };
}

test('opening a study brings its sources and their looks, closing takes them away', async () => {
  const { store } = app(null, [source(7, 'human', 0), source(9, 'simulator', 1)]);
  const opened = await store;
  expect(opened.getState().sources).toEqual([]);
  await opened.getState().openStudy('ref');
  expect(opened.getState().study?.name).toBe('Pilot');
  expect(opened.getState().looks.get(9)).toEqual({ colour: 'sim-1', shape: 'square', fill: 'solid' });
  await opened.getState().closeStudy();
  expect(opened.getState()).toMatchObject({ study: null, sources: [] });
});

test('a change made elsewhere is fetched again', async () => {
  const { store, state, emit } = app(study, []);
  const opened = await store;
  state.study = { ...study, name: 'Renamed' };
  emit('study.changed', { what: 'conversations' });
  await expect.poll(() => opened.getState().study?.name).toBe('Renamed');
});

test('settings on screen are what the host saved', async () => {
  const { store } = app(null, []);
  const opened = await store;
  await opened.getState().change({ theme: 'contrast' });
  expect(opened.getState().settings.theme).toBe('contrast');
});

test('an annotator’s session asks for no source', async () => {
  const { store, state, call } = app(study, [source(7, 'human', 0)]);
  state.role = 'annotator';
  const opened = await store;
  expect(opened.getState()).toMatchObject({ session: { role: 'annotator' }, sources: [] });
  expect(call).not.toHaveBeenCalledWith('sources.list', expect.anything());
});
