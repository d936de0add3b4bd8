import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 (hex) of a value as canonical JSON (RFC 8785): the same for the same content, in whatever order its fields stand. */
export function hashOf(value: unknown): string {
  return sha256(canonicalize(value) ?? '');
}
