import type { CommandName, Input } from './commands.ts';
import type { EventName, Listener } from './events.ts';
import type { Output } from './outputs.ts';
import type { Reply } from './reply.ts';

/** What the renderer and every test talk to: direct dispatch, worker, ipc and HTTP all give this. */
export interface Client {
  /** Rejects with a Refusal that carries the envelope's code, message and details. */
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: Listener<Name>): () => void;
}

/** The bridge that the preload exposes as `window.counterpart`: envelopes cross, never Error objects. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
  on(listener: (name: string, payload: unknown) => void): () => void;
  /** References for files that were dropped on the window: `File` objects, whose paths only the preload can know. */
  dropped(files: readonly unknown[]): Promise<Reply>;
}
