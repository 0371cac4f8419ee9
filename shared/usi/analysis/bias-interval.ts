import { mulberry32 } from '../../stats/random.ts';
import { domainOfTask } from '../intervals/clusters.ts';
import { intervalOf } from '../intervals/interval.ts';

export interface BiasPlan {
  readonly replicates: number;
  readonly seed: number;
}

/**
 * 95% interval of a mean difference whose values belong to tasks: cluster bootstrap of tasks within their domain,
 * percentile at the expanded level (see `intervalOf`). Null with fewer than ten tasks.
 */
export function biasInterval(
  values: readonly { readonly task: string; readonly gap: number }[],
  { replicates, seed }: BiasPlan,
): readonly [number, number] | null {
  const sums = new Map<string, [sum: number, n: number]>();
  for (const { task, gap } of values) {
    const [sum, n] = sums.get(task) ?? [0, 0];
    sums.set(task, [sum + gap, n + 1]);
  }
  const tasks = [...sums.keys()];
  const byDomain = new Map<string, number[]>();
  for (const [i, task] of tasks.entries()) {
    const domain = domainOfTask(task);
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), i]);
  }
  const domains = [...byDomain.values()].map((indexes) => Int32Array.from(indexes));
  const clusters = [...sums.values()];
  const random = mulberry32(seed);
  const drawn = Float64Array.from({ length: replicates }, () => {
    let [sum, n] = [0, 0];
    for (const domain of domains) {
      for (let i = 0; i < domain.length; i++) {
        const [s, k] = clusters[domain[Math.floor(random() * domain.length)] as number] as [number, number];
        sum += s;
        n += k;
      }
    }
    return sum / n;
  });
  const total = clusters.reduce(([sum, n], [s, k]) => [sum + s, n + k], [0, 0]) as [number, number];
  return intervalOf({ tasks: tasks.length, domains }, total[0] / total[1], drawn, null, 0.95).interval;
}
