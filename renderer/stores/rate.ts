/** How fast something grows, over the last few seconds, so that the figure neither jumps nor lags. */
export interface Rate {
  add(milliseconds: number, done: number): void;
  /** Null until two readings are far enough apart to say anything. */
  perSecond(): number | null;
}

const spanMs = 4000;
const leastMs = 250;

export function createRate(): Rate {
  let readings: { at: number; done: number }[] = [];
  return {
    add(at, done) {
      readings = [...readings.filter((reading) => at - reading.at <= spanMs), { at, done }];
    },
    perSecond() {
      const [first, last] = [readings[0], readings.at(-1)];
      if (first === undefined || last === undefined || last.at - first.at < leastMs) return null;
      return ((last.done - first.done) * 1000) / (last.at - first.at);
    },
  };
}
