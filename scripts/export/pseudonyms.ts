/** The key that children's keys in an export are made with. */
import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Pseudonyms } from '@domain/export/pseudonyms';

const SHORTEST = 32;

export class KeyError extends Error {}

/**
 * With a key of the city the same child has the same key in every export made with it. Without one it is made up and forgotten: nobody,
 * the city included, can find a child by its key afterwards.
 */
export async function pseudonymsFrom(file: string | undefined): Promise<Pseudonyms> {
  const key = file === undefined ? randomBytes(SHORTEST) : await keyIn(file);
  return { hmac: (text) => createHmac('sha256', key).update(text).digest('hex') };
}

async function keyIn(file: string): Promise<Buffer> {
  const key = await readFile(file);
  if (key.length < SHORTEST) throw new KeyError(`${file} is too short for a key: ${SHORTEST} bytes or more.`);
  return key;
}
