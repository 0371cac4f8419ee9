import type { ChoiceQuestion } from '../../../shared/domain/instrument.ts';

/** The option that is meant: by its text, or by its place from 1. */
export function meantOption({ options }: ChoiceQuestion, value: string): string | undefined {
  const labels = options.map(({ label }) => label);
  return labels.includes(value) ? value : /^\d+$/.test(value) ? labels[Number(value) - 1] : undefined;
}

/** `1 "Never", 2 "Rarely"`: what a person may write instead. */
export const optionList = ({ options }: ChoiceQuestion): string =>
  options.map(({ label }, i) => `${i + 1} "${label}"`).join(', ');
