import { describe, expect, it } from 'vitest';
import { importSealingKey, makeSealingKey, rowId, seal, unseal } from './sealing';

const binding = { uid: 'a', id: 'row-1' };
const words = { text: 'きょうは すこし つかれた' };

describe('a sealed value', () => {
  it('opens for its owner in its own row', async () => {
    const key = await importSealingKey(makeSealingKey());
    expect(await unseal(key, binding, await seal(key, binding, words))).toEqual(words);
  });

  it.each([
    ['another pupil', { uid: 'b', id: 'row-1' }],
    ['another row', { uid: 'a', id: 'row-2' }],
  ])('does not open for %s', async (_, other) => {
    const key = await importSealingKey(makeSealingKey());
    await expect(unseal(key, other, await seal(key, binding, words))).rejects.toThrow();
  });

  it('does not open with another key, nor after a change of one bit', async () => {
    const key = await importSealingKey(makeSealingKey());
    const sealed = await seal(key, binding, words);
    await expect(unseal(await importSealingKey(makeSealingKey()), binding, sealed)).rejects.toThrow();
    const bytes = new Uint8Array(sealed.data.slice(0));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await expect(unseal(key, binding, { ...sealed, data: bytes.buffer })).rejects.toThrow();
  });

  it('holds no readable word, and never the same bytes twice', async () => {
    const key = await importSealingKey(makeSealingKey());
    const [first, second] = await Promise.all([seal(key, binding, words), seal(key, binding, words)]);
    expect(new TextDecoder().decode(first.data)).not.toContain('つかれた');
    expect(new Uint8Array(first.data)).not.toEqual(new Uint8Array(second.data));
  });
});

it('a sealing key cannot be read out of the browser', async () => {
  const key = await importSealingKey(makeSealingKey());
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

it('a row id tells neither pupil nor document', async () => {
  const id = await rowId('uid-a', 'schools/s/pupils/p/checkIns/2026-11-20');
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(id).not.toBe(await rowId('uid-b', 'schools/s/pupils/p/checkIns/2026-11-20'));
});
