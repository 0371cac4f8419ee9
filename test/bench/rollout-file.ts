import { mulberry32 } from '../../shared/stats/random.ts';

const words =
  'i need to change my flight the bag order number is late and nobody told me could you check what it costs'.split(' ');

/** A simulator's rollouts in the shape of a τ-bench run: seeded, about 20 kB a record, with tool calls and results. */
export function rolloutFile(records: number, seed: number): string {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const say = (n: number) => Array.from({ length: n }, () => pick(words)).join(' ');
  const rows = Array.from({ length: records }, (_, index) => {
    const traj: object[] = [{ role: 'system', content: `# Airline agent policy\n\n${say(900)}` }];
    for (let turn = 0; turn < 9; turn++) {
      const id = `call_${index}_${turn}`;
      traj.push({ role: 'user', content: say(4 + Math.floor(random() * 40)) });
      traj.push({
        role: 'assistant',
        content: null,
        tool_calls: [
          { id, type: 'function', function: { name: 'get_reservation', arguments: `{"id":"${say(1)}${turn}"}` } },
        ],
      });
      traj.push({
        role: 'tool',
        name: 'get_reservation',
        tool_call_id: id,
        content: JSON.stringify({ note: say(170) }),
      });
      traj.push({ role: 'assistant', content: say(60) });
    }
    return { task_id: index % 50, reward: random() < 0.5 ? 1 : 0, info: {}, traj, trial: Math.floor(index / 50) };
  });
  return JSON.stringify(rows);
}
