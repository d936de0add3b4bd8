/** What becomes of unsent words by each thing a pupil does. `stored` is what was sent or kept for a reader, '' for nothing. */
import type { NoteDraft, NoteReader } from '@/local/note-draft';

type Stored = (reader: NoteReader) => string;

/** The words in the box of a reader. */
export function wordsFor(draft: NoteDraft, reader: NoteReader, stored: Stored): string {
  return draft.texts[reader] ?? stored(reader);
}

/**
 * Another reader: unsent words go along to one who has none. A change of words that were sent already stays with their reader,
 * too. Whoever has words keeps their own.
 */
export function withReader(draft: NoteDraft, reader: NoteReader, stored: Stored): NoteDraft {
  const from = draft.reader;
  const words = from !== undefined && from !== reader ? draft.texts[from] : undefined;
  if (from === undefined || words === undefined || wordsFor(draft, reader, stored) !== '')
    return { ...draft, reader };
  const others = stored(from) === '' ? without(draft, from).texts : draft.texts;
  return { reader, texts: { ...others, [reader]: words } };
}

/** Words as they stand now; what is as it was sent is no draft. */
export function withWords(draft: NoteDraft, reader: NoteReader, text: string, stored: Stored): NoteDraft {
  if (text === stored(reader)) return without(draft, reader);
  return { reader, texts: { ...draft.texts, [reader]: text } };
}

/** `text` was sent or kept. What was typed since then stays. */
export function afterSending(draft: NoteDraft, reader: NoteReader, text: string): NoteDraft {
  return draft.texts[reader] === text ? without(draft, reader) : draft;
}

function without(draft: NoteDraft, reader: NoteReader): NoteDraft {
  const others = Object.entries(draft.texts).filter(([one]) => one !== reader);
  return { ...draft, texts: Object.fromEntries(others) };
}
