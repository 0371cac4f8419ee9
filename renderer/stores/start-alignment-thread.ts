import address from './alignment-thread.ts?worker&url';

interface TrustedTypes {
  /** What a policy makes passes for a string wherever the address of a script is asked for. */
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(input: string): string };
}

let trusted: string | null = null;

/** Starts the one script that the page may start as a thread: its Content-Security-Policy knows this policy alone. */
export function startAlignmentThread(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trusted ??=
    trustedTypes?.createPolicy('alignment-thread', { createScriptURL: () => address }).createScriptURL('') ?? address;
  return new Worker(trusted, { type: 'module', name: 'alignment' });
}
