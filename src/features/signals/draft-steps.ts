/** What becomes of unsent words by each thing a pupil does. `stored` is what was sent or kept for a reader, '' for nothing. */
import type { NoteDraft, NoteReader } from '@/local/note-draft';

type Stored = (reader: NoteReader) => string;

/** The words in the box of a reader. */
export function wordsFor(draft: NoteDraft, reader: NoteReader, stored: Stored): string {
  return draft.texts[reader] ?? stored(reader);
}

/**
 * Another reader: unsent words go along to one who has none. A change of words that were sent already stays with their reader,
 * too. Whoever has words keeps their own. To another reader it is another message.
 */
export function withReader(draft: NoteDraft, reader: NoteReader, stored: Stored): NoteDraft {
  const from = draft.reader;
  if (from === reader) return draft;
  const rest = { texts: draft.texts, ...(draft.wishes && { wishes: draft.wishes }) };
  const words = from === undefined ? undefined : draft.texts[from];
  if (from === undefined || words === undefined || wordsFor(draft, reader, stored) !== '')
    return { ...rest, reader };
  const others = stored(from) === '' ? without(draft, from).texts : draft.texts;
  return { ...rest, reader, texts: { ...others, [reader]: words } };
}

/** Words as they stand now; what is as it was kept is no draft. */
export function withWords(draft: NoteDraft, reader: NoteReader, text: string, stored: Stored): NoteDraft {
  if (text === stored(reader)) return without(draft, reader);
  return { ...draft, reader, texts: { ...draft.texts, [reader]: text } };
}

/** `text` was sent or kept. What was typed since then stays, and is another message. */
export function afterSending(draft: NoteDraft, reader: NoteReader, text: string): NoteDraft {
  const rest = { ...(draft.reader && { reader: draft.reader }), texts: draft.texts };
  return draft.texts[reader]?.trim() === text.trim() ? without(rest, reader) : rest;
}

function without(draft: NoteDraft, reader: NoteReader): NoteDraft {
  const others = Object.entries(draft.texts).filter(([one]) => one !== reader);
  return { ...draft, texts: Object.fromEntries(others) };
}
