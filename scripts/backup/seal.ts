/** What lies in a backup is encrypted and cannot be changed unseen: AES-256-GCM under a key that is made of a passphrase or a key file. */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const SALT_BYTES = 16;
/** Some 0.3 s and 128 MB a guess. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const SECRET_MIN = 16;

const zip = promisify(gzip);
const unzip = promisify(gunzip);

export class BackupError extends Error {}

/** Of a key file or, where none is named, of `BACKUP_PASSPHRASE`. */
export async function secretFrom(env: NodeJS.ProcessEnv, keyFile: string | undefined): Promise<Buffer> {
  const secret =
    keyFile === undefined ? Buffer.from(env.BACKUP_PASSPHRASE ?? '', 'utf8') : await readFile(keyFile);
  if (secret.length < SECRET_MIN)
    throw new BackupError(
      `Set BACKUP_PASSPHRASE, or name a key file with --key-file: at least ${SECRET_MIN} characters. Without it nobody can read the backup again.`,
    );
  return secret;
}

export function keyOf(secret: Buffer, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** `name`: where it belongs. What was sealed for another place, or another backup, does not open here. */
export async function sealed(key: Buffer, name: string, text: string): Promise<Buffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name, 'utf8'));
  const body = Buffer.concat([cipher.update(await zip(text)), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

export async function opened(key: Buffer, name: string, bytes: Buffer): Promise<string> {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(name, 'utf8')).setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return (await unzip(Buffer.concat([decipher.update(body), decipher.final()]))).toString('utf8');
  } catch {
    throw new BackupError(`${name} does not open: another key, or it was changed or cut.`);
  }
}

export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
