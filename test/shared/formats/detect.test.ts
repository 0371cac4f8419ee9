import { describe, expect, test } from 'vitest';
import type { Json } from '../../../shared/domain/json.ts';
import { detectFormat } from '../../../shared/formats/detect.ts';
import type { Container } from '../../../shared/formats/format.ts';
import { formats } from '../../../shared/formats/registry.ts';

const talk = (...texts: string[]): Json => ({ conversation: texts.map((content) => ({ role: 'user', content })) });

function detected(fileName: string, entries: Record<string, Json> | Json[], container: Container = 'entries') {
  const list: [string | null, Json][] = Array.isArray(entries)
    ? entries.map((value) => [null, value])
    : Object.entries(entries);
  const records = list.map(([key, value]) => ({ key, value }));
  const keys = list.flatMap(([key]) => key ?? []);
  const { format, candidates } = detectFormat({ fileName, container, records, keys }, formats);
  return format?.id ?? candidates.map(({ id }) => id);
}

describe('formats are told by content', () => {
  test.each(['a.json', 'eval_results_x.json', 'tau_bench_tasks_unified.json'])('whatever the name: %s', (name) => {
    expect(detected(name, { airline_0: talk('hi'), airline_0_ann2: talk('hi') })).toBe('tau-usi');
    expect(detected(name, { airline_0_1: talk('hi'), airline_1_1: talk('hi') })).toBe('eval-results');
    expect(detected(name, { airline_0: { survey: {} }, airline_0_ann2: { survey: {} } })).toBe('survey-comparable');
    expect(detected(name, [{ task_id: 0, traj: [] }], 'elements')).toBe('tau-bench');
    expect(detected(name, [{ type: 'counterpart', schema: 1 }], 'lines')).toBe('counterpart-jsonl');
    expect(detected(name, { a: 1 })).toEqual([]);
  });

  test('the name breaks ties, and only those', () => {
    const same = { airline_0: talk('hi') };
    expect(detected('eval_results_x.json', same)).toBe('eval-results');
    expect(detected('tau_bench_tasks_unified.json', same)).toBe('tau-usi');
    expect(detected('x.json', same)).toEqual(['tau-usi', 'eval-results']);
    expect(detected('x.json', { airline_0: talk('\\tau airline 0', 'hi') })).toBe('tau-usi');
    expect(detected('x.json', { airline_0: talk('hi', 'bye ###STOP###') })).toBe('eval-results');
  });

  test('no two formats share an id', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });
});
