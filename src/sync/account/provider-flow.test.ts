import { describe, expect, it } from 'vitest';
import { arrivalOf, departureUrl } from './provider-flow';

const departure = { state: 'state-1', nonce: 'nonce-1' };
const token = (claims: object) => `e30.${btoa(JSON.stringify(claims))}.`;
const back = (claims: object, state = 'state-1') => `#id_token=${token(claims)}&state=${state}`;

describe('signing in with a school account', () => {
  it('leaves for the provider with everything that has to come back', () => {
    const url = new URL(
      departureUrl({ id: 'google.com', clientId: 'app' }, departure, 'hash-1', 'https://sora.example'),
    );
    expect(url.origin).toBe('https://accounts.google.com');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: 'app',
      redirect_uri: 'https://sora.example/',
      response_type: 'id_token',
      state: 'state-1',
      nonce: 'hash-1',
    });
  });

  it('goes to the tenant of the city, or to any school account', () => {
    const provider = { id: 'oidc.microsoft', clientId: 'app' } as const;
    expect(departureUrl(provider, departure, 'h', 'https://a')).toContain('/organizations/oauth2');
    expect(departureUrl({ ...provider, tenant: 'city' }, departure, 'h', 'https://a')).toContain(
      '/city/oauth2',
    );
  });

  it('takes a token only when it was made for this departure', () => {
    expect(arrivalOf(back({ nonce: 'hash-1' }), departure, 'hash-1')).toBe(token({ nonce: 'hash-1' }));
    expect(arrivalOf(back({ nonce: 'another' }), departure, 'hash-1')).toBeUndefined();
    expect(arrivalOf(back({ nonce: 'hash-1' }, 'another'), departure, 'hash-1')).toBeUndefined();
    expect(arrivalOf('#error=access_denied&state=state-1', departure, 'hash-1')).toBeUndefined();
    expect(arrivalOf('#id_token=no-token&state=state-1', departure, 'hash-1')).toBeUndefined();
    expect(arrivalOf('', departure, 'hash-1')).toBeUndefined();
  });
});
