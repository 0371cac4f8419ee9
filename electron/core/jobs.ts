import { Refusal } from '../../shared/domain/errors.ts';

/** Long work under way, by the id that its caller chose, so that `job.cancel` finds it. */
export interface Jobs {
  /** Runs `work` as this job. @throws Refusal job_running when one with this id is under way */
  run<Result>(id: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** @returns false when no such job is under way */
  cancel(id: string): boolean;
  /** Cancels everything and resolves when all of it has ended. */
  stop(): Promise<void>;
}

export function createJobs(): Jobs {
  const running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>();

  return {
    async run(id, work) {
      if (running.has(id)) throw new Refusal('job_running', `A job with the id ${id} is under way already.`);
      const controller = new AbortController();
      const result = work(controller.signal);
      running.set(id, { controller, ended: result.catch(() => undefined) });
      try {
        return await result;
      } finally {
        running.delete(id);
      }
    },
    cancel(id) {
      const job = running.get(id);
      job?.controller.abort(cancelled());
      return job !== undefined;
    },
    async stop() {
      for (const { controller } of running.values()) controller.abort(cancelled());
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

/** The abort reason of a cancelled job: `signal.throwIfAborted()` throws it. */
function cancelled(): Refusal {
  return new Refusal('cancelled', 'Cancelled. The study is as it was before.');
}
