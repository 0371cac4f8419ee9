import type { CDPSession, Page } from 'playwright-core';
import { type Part, partsOf, type TraceEvent } from './trace-parts.ts';

/** What a stretch of a page looked like from outside, out of Chromium's own trace. */
export interface Smoothness {
  frames: number;
  /** Share of frames that came more than 25 ms after the one before, 0 to 1. */
  late: number;
  /** Main-thread work per frame at the 95th percentile, ms of processor time. */
  work95: number;
  /** The longest task on the main thread, ms of processor time. */
  longest: number;
  /** What the frames around the 95th percentile (90th to 99th) spent their work on, ms a frame, the most first. */
  parts: readonly Part[];
}

const LATE_MS = 25;
const categories = ['toplevel', 'cc', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Traces `run` on the page. A frame begins when the page's main thread is asked for one; its work is the processor time
 * that the thread spends in tasks until the next one.
 */
export async function traced(page: Page, run: () => Promise<void>): Promise<Smoothness> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("a page of a browser of one's own is needed");
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  // animation frames are asked for all the time, so that every vsync shows in the trace, also where nothing is drawn
  await page.evaluate(() => {
    const target = globalThis as unknown as { benchStop: boolean };
    target.benchStop = false;
    requestAnimationFrame(function next() {
      if (!target.benchStop) requestAnimationFrame(next);
    });
  });
  await run();
  await page.evaluate(() => {
    (globalThis as unknown as { benchStop: boolean }).benchStop = true;
  });
  const events = await collect(session);
  await session.detach();
  return smoothness(events);
}

async function collect(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  return events;
}

/** The page's main thread is the one with the most frames. */
function smoothness(events: readonly TraceEvent[]): Smoothness {
  const begun = events.filter(({ name, ph }) => name === 'ProxyMain::BeginMainFrame' && ph === 'X');
  const counts = new Map<string, number>();
  for (const event of begun) counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1);
  const thread = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const starts = begun
    .filter((event) => threadOf(event) === thread)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && threadOf(event) === thread)
    .filter(({ ts }) => ts >= first && ts <= last)
    .sort((a, b) => a.ts - b.ts);
  const intervals = starts.slice(1).map((at, index) => (at - (starts[index] ?? at)) / 1000);
  const frames = intervals.map((): Frame => ({ work: 0, tasks: [] }));
  let at = 0;
  for (const task of tasks) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= task.ts) at += 1;
    const frame = frames[Math.min(at, frames.length - 1)];
    frame?.tasks.push(task);
    if (frame) frame.work += workOf(task);
  }
  frames.sort((a, b) => a.work - b.work);
  const share = (part: number) => Math.floor(frames.length * part);
  const dear = frames.slice(share(0.9), share(0.99));
  return {
    frames: frames.length,
    late: intervals.filter((ms) => ms > LATE_MS).length / Math.max(1, intervals.length),
    work95: frames[share(0.95)]?.work ?? 0,
    longest: Math.max(0, ...tasks.map(workOf)),
    parts: partsOf(
      events.filter((event) => threadOf(event) === thread),
      dear.map((frame) => frame.tasks),
    ),
  };
}

interface Frame {
  /** Milliseconds. */
  work: number;
  tasks: TraceEvent[];
}

function workOf({ tdur, dur }: TraceEvent): number {
  return (tdur ?? dur ?? 0) / 1000;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
