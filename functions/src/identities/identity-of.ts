import type { Firestore } from 'firebase-admin/firestore';
import { type Identity, identitySchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { sha256 } from '../platform/commands/hash';
import { parsed } from '../platform/store';

/** An address as `identities` knows it: SHA-256 (hex) of it in lower case. */
export function emailHash(email: string): string {
  return sha256(email.trim().toLowerCase());
}

/** Who an address belongs to, or `undefined` for anybody that no import has named. */
export async function identityOf(db: Firestore, email: string | undefined): Promise<Identity | undefined> {
  if (!email) return undefined;
  return parsed(identitySchema, await db.doc(paths.identity(emailHash(email))).get());
}
