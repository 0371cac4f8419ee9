import { Refusal } from '../../../shared/domain/errors.ts';
import { readResource } from '../app-folder.ts';
import { isObject, type JsonObject, readJson } from './read-json.ts';

/**
 * A difficulty source as it is named on the command line: `pooled`, `published`, or a file with a map of task -> success
 * rate (0 to 1), flat or under `difficulty`. @throws Refusal `no_file`, `not_json`, `bad_difficulty`
 */
export function difficultyMap(named: string): 'pooled' | Record<string, number> {
  if (named === 'pooled') return 'pooled';
  return named === 'published'
    ? rates(readResource('tau-bench-difficulty.json'), 'the published difficulty')
    : rates(readJson(named), named);
}

function rates(payload: unknown, where: string): Record<string, number> {
  const map = isObject(payload) && isObject(payload.difficulty) ? payload.difficulty : payload;
  if (!isObject(map)) throw new Refusal('bad_difficulty', `${where} holds no map of task to success rate.`);
  const wrong = Object.entries(map as JsonObject).find(([, rate]) => !isRate(rate));
  if (!wrong) return map as Record<string, number>;
  throw new Refusal('bad_difficulty', `${where}: ${wrong[0]} has ${JSON.stringify(wrong[1])}, not a rate from 0 to 1.`);
}

function isRate(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
