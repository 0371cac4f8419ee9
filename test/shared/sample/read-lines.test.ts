import { describe, expect, it } from 'vitest';
import { readSampleLines } from '../../../shared/sample/read-lines.ts';
import { sampleFiles, sampleLines } from './sample-fixture.ts';

const count = (book: Record<string, string[]>) => Object.values(book).flat().length;

describe('hand-written lines', () => {
  it('are many', () => {
    expect(count(sampleLines.human)).toBeGreaterThan(800);
    for (const book of Object.values(sampleLines.simulators)) expect(count(book)).toBeGreaterThan(180);
    expect(count(sampleLines.agent)).toBeGreaterThan(300);
  });

  it('are refused with file and place when a file is missing', () => {
    const { 'terse-lines': _, ...files } = sampleFiles();
    expect(() => readSampleLines(files)).toThrow('resources/sample/terse-lines.json is missing or is not an object.');
  });

  it('are refused when an intent is no list of lines', () => {
    const files = { ...sampleFiles(), 'agent-lines': { hello: 'Hello' } };
    expect(() => readSampleLines(files)).toThrow('resources/sample/agent-lines.json: hello is not a list of lines.');
  });

  it('are refused when a task has no goal', () => {
    const files = sampleFiles();
    const [first, ...rest] = files['tasks-airline'] as object[];
    files['tasks-airline'] = [{ ...first, goals: [] }, ...rest];
    expect(() => readSampleLines(files)).toThrow('resources/sample/tasks-airline.json: airline_0 has no goal.');
  });
});
