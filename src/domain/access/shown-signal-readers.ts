/** Whom a child is told of before it sends something to a person: those whom functions give it to, from the same place. */
import { CHOSEN_MIN } from '../signals/choices';
import type { Addressee } from '../signals/outgoing';
import type { Adults, Reader } from './around-child';
import { type Adult, secondBeside, signalOwners } from './signal-readers';

type Known = Adult & { readonly reader: Reader };

export interface SignalReaders {
  /** Who reads it first. None: nobody of the school is left, or this tablet does not know them yet. */
  readonly first: readonly Reader[];
  /** Whether others read it in place of those whom it is called after. */
  readonly areStandIns: boolean;
  /** Who reads every word that an adult answers. */
  readonly second?: Reader;
  /** Who else could be that. */
  readonly others: readonly Reader[];
}

export function signalReaders(
  to: Addressee,
  adults: Adults,
  not: readonly string[],
  wish?: string,
): SignalReaders {
  const around = { staff: known(adults), child: { classIds: adults.classIds, day: '' }, not };
  const { people, areStandIns } = signalOwners(to, around);
  const owners = people.map(({ uid }) => uid);
  const { second, others } = secondBeside(to, owners, around, [wish]);
  const readerOf = ({ reader }: Known) => reader;
  return {
    first: people.map(readerOf),
    areStandIns,
    ...(second && { second: second.reader }),
    others: others.map(readerOf),
  };
}

/** The adults who can be chosen by name: those who have said yes to it; nobody where they are too few. */
export function chosenByName(
  adults: Adults,
  named: readonly string[],
  not: readonly string[],
): readonly Reader[] {
  const all = known(adults).filter(({ uid }) => named.includes(uid));
  if (all.length < CHOSEN_MIN) return [];
  return all.filter(({ uid }) => !not.includes(uid)).map(({ reader }) => reader);
}

/** A tablet keeps those at work only, with the classes that they had when it asked. An older copy names nobody by uid. */
function known({ staff }: Adults): Known[] {
  return staff.flatMap((reader) => {
    const { uid, role, title, classIds } = reader;
    return uid === undefined ? [] : { ...{ uid, role, title, classIds }, cover: {}, active: true, reader };
  });
}
