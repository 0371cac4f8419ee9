import { Refusal } from '../../shared/domain/errors.ts';
import type { Handlers } from './handler.ts';

export const exportHandlers = {
  'export.formats': () => [],
  'export.run': () => Promise.reject(new Refusal('not_available', 'Exporting is not part of this build.')),
} satisfies Partial<Handlers>;
