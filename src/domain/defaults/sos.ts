import type { SosSettings } from '../sos/settings';

const ALL = ['inbox', 'push', 'email'] as const;

/**
 * What a school starts with: the nurse, guidance, the vice-principal and whichever counsellor is there that day, after three
 * minutes all leaders, after fifteen the board. Nobody out of hours until the school names who is on call.
 */
export const defaultSos: SosSettings = {
  school: [
    { afterMinutes: 0, to: ['nurse', 'guidance', 'vice-principal', 'sc', 'ssw'], channels: [...ALL] },
    { afterMinutes: 3, to: ['vice-principal', 'principal'], channels: [...ALL] },
    { afterMinutes: 15, to: ['board'], channels: [...ALL] },
  ],
  outOfHours: [],
  repeatMinutes: 10,
  askFirst: false,
};
