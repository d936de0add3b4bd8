/** Every stored document. Deletion, disclosure, export and what is told about privacy are walks over this table. */
import { ABOUT_CHILD } from './about-child';
import type { Declaration } from './declaration';
import { OF_CHILD } from './of-child';
import { OF_CITY } from './of-city';
import { OF_PERSON } from './of-person';
import { OF_SCHOOL } from './of-school';

export const DOCUMENTS = { ...OF_CHILD, ...ABOUT_CHILD, ...OF_SCHOOL, ...OF_PERSON, ...OF_CITY };

const DECLARATIONS: readonly Declaration[] = Object.values(DOCUMENTS);

/** What lies at a path; `undefined` where no document is declared. */
export function documentAt(path: string): Declaration | undefined {
  return DECLARATIONS.find(({ at }) => (typeof at === 'string' ? at === path : at.in(path) !== undefined));
}
