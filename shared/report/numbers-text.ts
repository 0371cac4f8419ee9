/** A code of the engine in words: `no_shared_tasks` is "no shared tasks". */
export const plainWords = (code: string): string => code.replaceAll('_', ' ');

/** A true minus, and no "-0.0". */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '\u2212');
}

export const percent = (share: number, digits = 0): string => `${fixed(100 * share, digits)}\u202F%`;

export const signedPercent = (share: number): string => (share > 0 ? `+${percent(share)}` : percent(share));

export const whole = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202F');
