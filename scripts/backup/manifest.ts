/** What a backup says of itself. It is written last: without it a folder is no backup. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { BackupError, keyOf, opened, sha256 } from './seal';

/** Readable without the key: with what the key is made, and what the rest is called. */
export const HEADER = 'backup.json';
export const MANIFEST = 'manifest.sealed';
const VERSION = 1;

export const headerSchema = z.object({ version: z.literal(VERSION), id: z.string(), salt: z.string() });
export type Header = z.infer<typeof headerSchema>;

const partSchema = z.object({
  name: z.string().check(z.regex(/^\d{6}\.part$/)),
  kind: z.enum(['documents', 'accounts']),
  /** Documents or accounts in it. */
  count: z.number(),
  bytes: z.number(),
  sha256: z.string(),
});
export type BackupPart = z.infer<typeof partSchema>;

export const manifestSchema = z.object({
  id: z.string(),
  project: z.string(),
  /** All of it is as it was at this moment. */
  at: z.string(),
  /** Documents by the name of their collection. */
  collections: z.record(z.string(), z.number()),
  accounts: z.number(),
  parts: z.array(partSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A backup whose every part was looked at: there, unchanged, opening with this key. */
export interface WholeBackup {
  readonly folder: string;
  readonly key: Buffer;
  readonly manifest: Manifest;
}

export const placeOf = (id: string, name: string) => `${id}/${name}`;

/** Throws `BackupError` for anything that is not whole. Nothing is written before this has passed. */
export async function wholeBackup(folder: string, secret: Buffer): Promise<WholeBackup> {
  const header = headerSchema.safeParse(await jsonIn(join(folder, HEADER)));
  if (!header.success) throw new BackupError(`${folder} holds no backup of a kind that this version knows.`);
  const { id, salt } = header.data;
  const key = await keyOf(secret, Buffer.from(salt, 'base64'));
  const sealedManifest = await bytesIn(folder, MANIFEST, 'The backup was not finished: it has no manifest.');
  const text = await opened(key, placeOf(id, MANIFEST), sealedManifest);
  const manifest = manifestSchema.parse(JSON.parse(text));
  for (const part of manifest.parts) {
    const bytes = await bytesIn(folder, part.name, `${part.name} is missing.`);
    if (bytes.length !== part.bytes || sha256(bytes) !== part.sha256)
      throw new BackupError(`${part.name} is not as it was written: cut or changed.`);
    const lines = await linesOf({ folder, key, manifest }, part);
    if (lines.length !== part.count)
      throw new BackupError(`${part.name} does not hold what the manifest says.`);
  }
  return { folder, key, manifest };
}

export async function linesOf(
  { folder, key, manifest }: WholeBackup,
  { name }: BackupPart,
): Promise<string[]> {
  const text = await opened(key, placeOf(manifest.id, name), await readFile(join(folder, name)));
  return text === '' ? [] : text.split('\n');
}

async function bytesIn(folder: string, name: string, otherwise: string): Promise<Buffer> {
  return readFile(join(folder, name)).catch(() => {
    throw new BackupError(otherwise);
  });
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
