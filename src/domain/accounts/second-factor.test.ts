import { expect, it } from 'vitest';
import { factorsOf, isSure } from './second-factor';

const FACTORS = factorsOf({ requireMfa: true, factorProviders: ['oidc.city'] });
const by = (firebase: object) => ({ firebase });

it('asks for nothing where the school does not', () => {
  expect(factorsOf(undefined)).toBeUndefined();
  expect(factorsOf({ requireMfa: false, factorProviders: ['oidc.city'] })).toBeUndefined();
  expect(isSure(undefined, by({ sign_in_provider: 'password' }))).toBe(true);
});

it.each([
  ['a code from an app', { sign_in_provider: 'password', sign_in_second_factor: 'totp' }],
  ['a code by SMS', { sign_in_provider: 'google.com', sign_in_second_factor: 'phone' }],
  ['a provider that the school has named', { sign_in_provider: 'oidc.city' }],
])('takes %s', (_, firebase) => {
  expect(isSure(FACTORS, by(firebase))).toBe(true);
});

it.each([
  ['a password alone', by({ sign_in_provider: 'password' })],
  ['a provider that nobody has named', by({ sign_in_provider: 'google.com' })],
  ['another kind of factor', by({ sign_in_provider: 'password', sign_in_second_factor: 'none' })],
  ['a token that does not say', {}],
  ['no token', undefined],
])('does not take %s', (_, token) => {
  expect(isSure(FACTORS, token)).toBe(false);
});
