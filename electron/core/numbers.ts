import { Refusal } from '../../shared/domain/errors.ts';
import type { Handlers } from './handler.ts';

const later = () => new Refusal('not_available', 'This number is not part of this build.');

export const numberHandlers = {
  'conversation.features': () => Promise.reject(later()),
  'usi.table': () => Promise.reject(later()),
  'usi.explain': () => Promise.reject(later()),
  'usi.calibration': () => Promise.reject(later()),
  'agreement.summary': () => Promise.reject(later()),
} satisfies Partial<Handlers>;
