import type { NoteDraft } from '@/local/note-draft';

/** Unsent words under a name of their own, among those of notes; none where they are empty. */
export function withText({ texts, ...rest }: NoteDraft, name: string, text: string): NoteDraft {
  const others = Object.fromEntries(Object.entries(texts).filter(([one]) => one !== name));
  return { ...rest, texts: text === '' ? others : { ...others, [name]: text } };
}
