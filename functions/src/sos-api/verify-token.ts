import { createRemoteJWKSet, type JWTPayload, jwtVerify, type JWTVerifyGetKey, UnsecuredJWT } from 'jose';
import { JWKSNoMatchingKey } from 'jose/errors';
import { claimsSchema } from '@domain/identity';

/** Where Google publishes the keys that it signs the ID tokens of Firebase projects with. */
const GOOGLES_KEYS =
  'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com';

/**
 * A tablet that was offline over the holidays, or whose way to renew its token is blocked, still calls for help: all it can do with
 * an old token is to create an SOS of whom the token names. Seconds.
 */
const EXPIRED_FOR_S = 14 * 24 * 60 * 60;
/** Clocks differ, seconds. */
const CLOCKS_APART_S = 5 * 60;

export interface TokenOptions {
  project: string;
  /** Where the keys are published; Google's by default. */
  keysUrl?: string;
  /** The Auth emulator signs nothing: true on a developer's machine only. */
  unsigned: boolean;
}

export interface PupilOfToken {
  readonly uid: string;
  /** The token has not ended yet. */
  readonly isFresh: boolean;
  readonly school: string;
  readonly pupilId: string;
}

/** `not-signed-in`: not a token of this project, not whole, or too old. `no-keys`: Google's keys cannot be had just now. */
export type TokenReading =
  { readonly pupil: PupilOfToken } | { readonly refused: 'not-signed-in' | 'not-a-pupil' | 'no-keys' };

export function tokenReader({ project, keysUrl = GOOGLES_KEYS, unsigned }: TokenOptions) {
  const keys = createRemoteJWKSet(new URL(keysUrl));
  const expected = {
    issuer: `https://securetoken.google.com/${project}`,
    audience: project,
    clockTolerance: EXPIRED_FOR_S,
    requiredClaims: ['sub', 'iat', 'exp'],
  };

  const watched: JWTVerifyGetKey = async (header, jws) => {
    try {
      return await keys(header, jws);
    } catch (error) {
      if (error instanceof JWKSNoMatchingKey) throw error;
      throw new NoKeysError();
    }
  };

  /** `now` in ms since 1970. */
  return async (token: string, now: number): Promise<TokenReading> => {
    const currentDate = new Date(now);
    try {
      const { payload } = unsigned
        ? UnsecuredJWT.decode(token, { ...expected, currentDate })
        : await jwtVerify(token, watched, { ...expected, currentDate, algorithms: ['RS256'] });
      return pupilIn(payload, now);
    } catch (error) {
      return { refused: error instanceof NoKeysError ? 'no-keys' : 'not-signed-in' };
    }
  };
}

class NoKeysError extends Error {}

function pupilIn(payload: JWTPayload, now: number): TokenReading {
  const { sub = '', iat = Infinity, exp = 0 } = payload;
  if (sub === '' || iat * 1000 > now + CLOCKS_APART_S * 1000) return { refused: 'not-signed-in' };
  const { success, data } = claimsSchema.safeParse(payload);
  if (!success || data.role !== 'pupil' || !data.school || !data.pupilId) return { refused: 'not-a-pupil' };
  const { school, pupilId } = data;
  return { pupil: { uid: sub, isFresh: exp * 1000 > now, school, pupilId } };
}
