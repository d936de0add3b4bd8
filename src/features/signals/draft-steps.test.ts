import { describe, expect, it } from 'vitest';
import type { NoteDraft, NoteReader } from '@/local/note-draft';
import { afterSending, withReader, withWords, wordsFor } from './draft-steps';

const nothing = () => '';
const sentTo =
  (one: NoteReader, text: string) =>
  (reader: NoteReader): string =>
    reader === one ? text : '';
const open: NoteDraft = { reader: 'homeroom', texts: { homeroom: 'あのね' } };

describe('unsent words', () => {
  it('go along when another reader is chosen, and come back again', () => {
    const other = withReader(open, 'counsellor', nothing);
    expect(other).toEqual({ reader: 'counsellor', texts: { counsellor: 'あのね' } });
    expect(withReader(other, 'homeroom', nothing)).toEqual(open);
  });

  it('stay where they are when the same reader is tapped again', () => {
    expect(withReader(open, 'homeroom', nothing)).toEqual(open);
  });

  it('replace nothing that another reader has: each keeps their own', () => {
    const stored = sentTo('counsellor', 'きのう');
    const other = withReader(open, 'counsellor', stored);
    expect(wordsFor(other, 'counsellor', stored)).toBe('きのう');
    expect(wordsFor(withReader(other, 'homeroom', stored), 'homeroom', stored)).toBe('あのね');
  });

  it('stay with a reader who has an earlier version of them, too', () => {
    const stored = sentTo('homeroom', 'あの');
    const other = withReader(open, 'me', stored);
    expect(wordsFor(other, 'me', stored)).toBe('あのね');
    expect(wordsFor(withReader(other, 'homeroom', stored), 'homeroom', stored)).toBe('あのね');
  });

  it('are none once they stand as they were sent', () => {
    expect(withWords(open, 'homeroom', '', nothing).texts).toEqual({});
    expect(withWords(open, 'homeroom', 'x', sentTo('homeroom', 'x')).texts).toEqual({});
    expect(withWords(open, 'homeroom', '', sentTo('homeroom', 'x')).texts).toEqual({ homeroom: '' });
  });

  it('are another message to another reader, and once they were sent', () => {
    const tried: NoteDraft = { ...open, id: 'm-1', wishes: { wants: 'meet' } };
    expect(withReader(tried, 'anyone', nothing)).not.toHaveProperty('id');
    expect(withReader(tried, 'homeroom', nothing).id).toBe('m-1');
    expect(withWords(tried, 'homeroom', 'あのね、', nothing).id).toBe('m-1');
    expect(afterSending(tried, 'homeroom', 'あのね')).toEqual({ reader: 'homeroom', texts: {} });
  });

  it('that were typed while others were being sent are kept', () => {
    expect(afterSending(open, 'homeroom', 'あのね').texts).toEqual({});
    expect(afterSending(open, 'homeroom', 'あの').texts).toEqual({ homeroom: 'あのね' });
  });
});
