import type { Estimate } from '../evaluation/bootstrap';

export type Format = (value: number) => string;

export const decimal: Format = (value) => value.toFixed(3);
export const percent: Format = (value) => `${(100 * value).toFixed(1)}%`;
/** Percentage points; what grew has a plus. */
export const points: Format = (value) => signed(100 * value, 1);
export const signedDecimal: Format = (value) => signed(value, 3);
export const fineDecimal: Format = (value) => signed(value, 5);
export const days: Format = (value) => signed(value, 2);
export const whole: Format = (value) => Math.round(value).toLocaleString('en');

export function orDash(value: number | null, format: Format): string {
  return value === null ? '–' : format(value);
}

/** `0.712 (0.690 – 0.735)`; the interval is of 95 %. */
export function withInterval({ value, low, high }: Estimate, format: Format): string {
  if (low === null || high === null) return orDash(value, format);
  return `${orDash(value, format)} (${format(low)} – ${format(high)})`;
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
