import { formatMoment } from './format.ts';

const moment = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/** A sentence of the host with its moments as the language on screen writes them. */
export const localMoments = (sentence: string): string => sentence.replace(moment, formatMoment);
