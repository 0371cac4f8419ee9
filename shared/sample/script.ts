import type { Json } from '../domain/json.ts';

export interface RawMessage {
  role: 'user' | 'assistant';
  content: string;
}

/** A conversation being written, in the inline markup of the published files. */
export interface Script {
  user(text: string): void;
  /** Reasoning and calls are held until the agent next speaks and stand before its words. */
  think(text: string): void;
  call(name: string, parameters: Record<string, string>, result: Json): void;
  agent(text: string): void;
  note(block: 'canvas' | 'highlight' | 'survey', text: string): void;
  /** Number of messages so far. */
  length(): number;
  messages(): RawMessage[];
}

export function createScript(): Script {
  const messages: RawMessage[] = [];
  let held: string[] = [];
  return {
    user(content) {
      const last = messages.at(-1);
      const speech = (text: string) => !/^(\\|\/stop)/.test(text);
      if (last?.role === 'user' && speech(content) && speech(last.content)) {
        last.content += `${/[.!?)]$/.test(last.content) ? '' : '.'} ${content}`;
      } else messages.push({ role: 'user', content });
    },
    think: (text) => held.push(`<|think|>${text}<|/think|>`),
    call(name, parameters, result) {
      const given = Object.entries(parameters).map(([key, value]) => `<parameter=${key}>${value}</parameter>`);
      const shown = typeof result === 'string' ? result : JSON.stringify(result);
      held.push(`<function=${name}>${given.join('')}</function>`, `<|tool|>${shown}<|/tool|>`);
    },
    agent(text) {
      const content = [...held, text].join('\n');
      const last = messages.at(-1);
      if (last?.role === 'assistant' && !last.content.startsWith('<|canvas|>')) {
        // The agent has the floor still: one message, as an agent sends it.
        last.content += (held.length > 0 ? '\n' : ' ') + content;
      } else messages.push({ role: 'assistant', content });
      held = [];
    },
    note: (block, text) => messages.push({ role: 'assistant', content: `<|${block}|>${text}<|/${block}|>` }),
    length: () => messages.length,
    messages: () => messages,
  };
}
