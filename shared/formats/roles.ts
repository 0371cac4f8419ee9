import type { MappedRole } from '../domain/mapping.ts';

const usual: Readonly<Record<MappedRole, readonly string[]>> = {
  user: [
    'user',
    'human',
    'customer',
    'client',
    'participant',
    'worker',
    'caller',
    'user_simulator',
    'simulated_user',
    'prompter',
  ],
  assistant: ['assistant', 'agent', 'gpt', 'bot', 'chatgpt', 'model', 'ai', 'chatbot', 'operator', 'bing', 'bard'],
  system: ['system', 'developer', 'instruction'],
  tool: ['tool', 'function', 'observation', 'function_response', 'tool_response'],
};

const byName: ReadonlyMap<string, MappedRole> = new Map(
  Object.entries(usual).flatMap(([role, names]) => names.map((name) => [name, role as MappedRole] as const)),
);

/** Who a speaker's usual name stands for; null for a name that says nothing. */
export function usualRole(name: string): MappedRole | null {
  return byName.get(name.trim().toLowerCase()) ?? null;
}
