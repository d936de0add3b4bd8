/** AES-256-GCM over JSON. The owner and the row's id are bound in: a sealed value moved to another row does not open. */

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export interface Binding {
  uid: string;
  id: string;
}

const encoder = new TextEncoder();
const IV_BYTES = 12;

const boundTo = ({ uid, id }: Binding) => encoder.encode(JSON.stringify(['soramoyo/1', uid, id]));

/** Imports a pupil's key (32 bytes, base64) so that nobody can read it out of the browser again. */
export function importSealingKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A new random key, base64 of 32 bytes. */
export function makeSealingKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}

export async function seal(key: CryptoKey, binding: Binding, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = encoder.encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(binding) },
    key,
    plain,
  );
  return { iv, data };
}

/** Throws when the value was changed, moved to another row, or sealed with another key. */
export async function unseal(key: CryptoKey, binding: Binding, sealed: Sealed): Promise<unknown> {
  const { iv, data } = sealed;
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(binding) },
    key,
    data,
  );
  return JSON.parse(new TextDecoder().decode(plain));
}

/** The row id of something of a pupil: one row per name, which does not tell a next user of the tablet what is in it. */
export async function rowId(uid: string, name: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(`${uid}\n${name}`));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
