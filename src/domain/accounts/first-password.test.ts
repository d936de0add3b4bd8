import { describe, expect, it } from 'vitest';
import { choosesOwnPassword, claimsMarked, isByFirstPassword, isMarked } from './first-password';

const child = (classId: string) => ({ role: 'pupil', classId }) as const;

describe('a password that somebody else has set', () => {
  it('is changed by adults and from grade 4 on; younger children keep it', () => {
    expect(choosesOwnPassword({ role: 'teacher' })).toBe(true);
    expect(choosesOwnPassword({ role: 'board' })).toBe(true);
    expect(choosesOwnPassword(child('2026-4-1'))).toBe(true);
    expect(choosesOwnPassword(child('2026-9-2'))).toBe(true);
    expect(choosesOwnPassword(child('2026-3-1'))).toBe(false);
    expect(choosesOwnPassword({ role: 'pupil' })).toBe(false);
  });

  it('stands in the claims until it is changed', () => {
    const claims = { role: 'teacher', school: 's' };
    expect(claimsMarked(claims, false)).toEqual(claims);
    expect(claimsMarked(claims, true)).toEqual({ ...claims, firstPassword: true });
    expect([undefined, {}, claims, claimsMarked(claims, true)].map(isMarked)).toEqual([
      ...[false, false, false],
      true,
    ]);
  });

  it('counts in a sign-in with a password, and in none by a provider or a card', () => {
    const token = (provider: string, more = {}) => ({ ...more, firebase: { sign_in_provider: provider } });
    expect(isByFirstPassword(token('password', { firstPassword: true }))).toBe(true);
    expect(isByFirstPassword(token('password', { firstPassword: false }))).toBe(false);
    expect(isByFirstPassword(token('password'))).toBe(false);
    expect(isByFirstPassword(token('google.com', { firstPassword: true }))).toBe(false);
    expect(isByFirstPassword(token('custom', { firstPassword: true }))).toBe(false);
    expect(isByFirstPassword(undefined)).toBe(false);
  });
});
