/** What a host needs of the worker that owns an open study; electron/worker's client is one. */
export interface StudyWorker {
  open(
    file: string,
    options: { create?: boolean; name?: string; restore?: string; resume?: boolean },
  ): Promise<unknown>;
  /** Rejects with a Refusal. */
  call(name: string, input: unknown): Promise<unknown>;
  on(listener: (name: string, payload: unknown) => void): () => void;
  /** Called once when the thread ends by itself, with the reason. */
  onEnd(listener: (why: string) => void): void;
  /** Checkpoints and closes the study, then ends the thread. */
  close(): Promise<void>;
}
