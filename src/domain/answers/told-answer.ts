/** One answer told ahead of the survey. */
import type { Audience } from './note-audiences';
import type { Item } from '../survey/instrument';

/** To whom an answer is offered to be told, the likelier first: not the homeroom teacher where the answer is kept from them. */
export function toldFirst(item: Item, keptFromHomeroom: boolean): readonly Audience[] {
  return item.aboutHome || keptFromHomeroom ? ['counsellor', 'homeroom'] : ['homeroom', 'counsellor'];
}
