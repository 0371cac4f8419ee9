import type { SidedSpan } from '../../shared/domain/work.ts';

export type FieldValue = string | string[] | SidedSpan[] | null;
export type Fields = Readonly<Record<string, FieldValue>>;

export interface Outbox {
  /** Given, but not acknowledged as durable. */
  unsent(): Fields;
  /** Sends at once, or after a pause in writing. A newer value of a field replaces one that waits. */
  put(field: string, value: FieldValue, delay?: number): void;
  /** Sends what waits. @returns whether everything is durable now; false leaves the rest here */
  flush(): Promise<boolean>;
}

interface OutboxOptions {
  /** Resolves when the value is durable. */
  send: (field: string, value: FieldValue) => Promise<void>;
  /** Called whenever `unsent` changes, and with the failure when sending stops. */
  onChange: (unsent: Fields, failure: unknown) => void;
}

/**
 * Takes answers as they are given and sends them one after the other, in the order given. Nothing leaves it before it is
 * acknowledged; a failure stops it with everything kept, and the next put or flush tries again.
 */
export function createOutbox({ send, onChange }: OutboxOptions): Outbox {
  const waiting = new Map<string, FieldValue>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  const unsent = (): Fields => Object.fromEntries(waiting);

  async function run(): Promise<boolean> {
    for (;;) {
      const next = waiting.entries().next().value;
      if (!next) return true;
      const [field, value] = next;
      try {
        await send(field, value);
      } catch (error) {
        onChange(unsent(), error);
        return false;
      }
      // a newer value may have come while this one was on its way
      if (waiting.get(field) === value) waiting.delete(field);
      onChange(unsent(), null);
    }
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    unsent,
    put(field, value, delay = 0) {
      waiting.set(field, value);
      onChange(unsent(), null);
      clearTimeout(timer);
      if (delay > 0) timer = setTimeout(() => void flush(), delay);
      else void flush();
    },
    flush,
  };
}
