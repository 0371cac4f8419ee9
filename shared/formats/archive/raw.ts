import type { Json } from '../../domain/json.ts';
import { LineFault } from '../archive-fields.ts';

/** A raw record must be readable JSON, or nothing could ever be derived from it. @throws LineFault */
export function parseRaw(raw: string): Json {
  try {
    return JSON.parse(raw) as Json;
  } catch (error) {
    throw new LineFault(`raw is not readable JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
