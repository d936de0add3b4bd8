import { describe, expect, it } from 'vitest';
import { mergeResponses } from './merge-responses';

const base = {
  school: 's',
  classId: '2026-5-1',
  instrument: 'i@1',
  form: 'grades4_9',
  paceMs: 3000,
  deviceId: 'tablet-0001',
} as const;
const older = { ...base, answers: { a: 1, b: 2 }, rev: 1, capturedAt: '2026-11-20T00:00:00Z' } as const;
const newer = {
  ...base,
  answers: { b: 4, c: 'declined' },
  rev: 2,
  capturedAt: '2026-11-20T01:00:00Z',
} as const;

describe('joining the responses of two tablets', () => {
  it('takes every item, the later tap where both answered', () => {
    expect(mergeResponses(older, newer)).toEqual({ ...newer, answers: { a: 1, b: 4, c: 'declined' } });
  });

  it('has nothing to do when the older one adds nothing', () => {
    expect(mergeResponses({ ...older, answers: { b: 1 } }, newer)).toBeUndefined();
  });

  it('takes over words that only the older one has', () => {
    const words = { ...older, answers: {}, comment: 'ありがとう' };
    expect(mergeResponses(words, newer)?.comment).toBe('ありがとう');
    expect(mergeResponses(words, { ...newer, comment: 'もういい' })).toBeUndefined();
  });

  it.each([{ form: 'grades1_3' }, { instrument: 'i@2' }] as const)('never joins across %o', (other) => {
    expect(mergeResponses({ ...older, ...other }, newer)).toBeUndefined();
  });
});
