import { expect, it, vi } from 'vitest';
import { onProofAsked, withProof } from './proof';

const isMissing = (answer: string) => answer === 'prove-again';
const refusedOnce = () =>
  vi.fn<() => Promise<string>>().mockResolvedValue('stored').mockResolvedValueOnce('prove-again');

it('does it again once the person has proven who they are', async () => {
  const deed = refusedOnce();
  const stop = onProofAsked(() => Promise.resolve(true));
  expect(await withProof(deed, isMissing)).toBe('stored');
  expect(deed).toHaveBeenCalledTimes(2);
  stop();
});

it('says why it was not done where they do not, or where there is nobody to ask', async () => {
  const stop = onProofAsked(() => Promise.resolve(false));
  expect(await withProof(refusedOnce(), isMissing)).toBe('prove-again');
  stop();
  expect(await withProof(refusedOnce(), isMissing)).toBe('prove-again');
});
