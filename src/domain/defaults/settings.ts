import type { Policy, ScaleSettings } from '../school/settings';

/** What a school starts with until its admin decides otherwise. */
export const defaultScale: ScaleSettings = { scale: 'weather', body: true };

/** Responses are kept for five years, the daily weather for three. Named adults have no default: a school must choose them. */
export function defaultPolicy(safetyContacts: readonly string[]): Policy {
  return {
    safetyContacts: [...safetyContacts],
    retentionYears: { responses: 5, checkIns: 3 },
    requireMfa: false,
  };
}
