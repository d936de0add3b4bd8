/** One answer told ahead of the survey, as words in the note of the day: a note that stands there is added to, never replaced. */
import type { Audience } from './note-audiences';
import type { Item } from '../survey/instrument';
import { NOTE_MAX } from './pupil-choices';

/** The note with further words at its end; `undefined` when there is no room for them. The same words are not said twice. */
export function addedWords(present: string | undefined, words: string): string | undefined {
  const before = present?.trim() ?? '';
  if (before === '') return words.length <= NOTE_MAX ? words : undefined;
  if (before.split('\n').includes(words)) return before;
  const together = `${before}\n${words}`;
  return together.length <= NOTE_MAX ? together : undefined;
}

/** To whom an answer is offered to be told, the likelier first: not the homeroom teacher where the answer is kept from them. */
export function toldFirst(item: Item, keptFromHomeroom: boolean): readonly Audience[] {
  return item.aboutHome || keptFromHomeroom ? ['counsellor', 'homeroom'] : ['homeroom', 'counsellor'];
}
