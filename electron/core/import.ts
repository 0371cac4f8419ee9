import { Refusal } from '../../shared/domain/errors.ts';
import type { Handlers } from './handler.ts';

const later = () => new Refusal('not_available', 'Importing is not part of this build.');

export const importHandlers = {
  'import.preview': () => Promise.reject(later()),
  'import.run': () => Promise.reject(later()),
  'imports.list': () => [],
  'imports.issues': () => ({ issues: [], next: null }),
} satisfies Partial<Handlers>;
