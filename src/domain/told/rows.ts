/** What families and children are told of the records, from the declarations of the documents: nothing in it can say something else. */
import { READINGS, type Reading } from '../access/readers';
import type { Relation } from '../access/standing-as';
import { ABOUT_CHILD } from '../documents/about-child';
import type { Declaration } from '../documents/declaration';
import { OF_CHILD } from '../documents/of-child';
import { isPeriod, PERIODS } from '../rights/retention';
import { TOLD_READERS, type ToldPurpose, type ToldReader, type ToldRow } from './content';

const SAID_AS: Readonly<Partial<Record<Relation, ToldReader>>> = {
  ...{ child: 'child', homeroom: 'homeroom', counsellor: 'counsellor', confidant: 'counsellor' },
  ...{ leader: 'leader', admin: 'admin', place: 'place', centre: 'centre' },
};

const OF_CHILDREN: readonly Declaration[] = Object.values<Declaration>({ ...OF_CHILD, ...ABOUT_CHILD });

/** The readers and the periods of one purpose, in the order in which they are told. The built app has the outcome (scripts/build/told-rows.ts). */
export function toldOf(purpose: ToldPurpose): ToldRow {
  const kinds = OF_CHILDREN.filter((one) => one.purpose === purpose);
  const readers = new Set(kinds.flatMap(readersOf));
  const periods = new Set(kinds.map(({ keep }) => keep).filter(isPeriod));
  return {
    readers: TOLD_READERS.filter((one) => readers.has(one)),
    periods: PERIODS.filter((one) => periods.has(one)),
  };
}

function readersOf({ readers }: Declaration): ToldReader[] {
  if (readers === 'named') return ['named'];
  const reading: Reading | undefined =
    readers in READINGS ? READINGS[readers as keyof typeof READINGS] : undefined;
  const relations = reading ? [...reading.all, ...(reading.one ?? []), ...(reading.withReason ?? [])] : [];
  return relations.flatMap((one) => SAID_AS[one] ?? []);
}
