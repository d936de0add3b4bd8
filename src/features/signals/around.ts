import { chosenByName, signalReaders, type SignalReaders } from '@domain/access/shown-signal-readers';
import type { Reader } from '@domain/access/around-child';
import type { SignalReader, Wishes } from '@/local/note-draft';
import type { PupilSession } from '@/local/session-types';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnData } from '@/sync/own-data/own-data';
import { addresseeOf } from './recipients';

export interface Around {
  /** Everybody who works at the school, as far as this tablet knows. */
  readonly staff: readonly Reader[];
  /** Who can be chosen by name. */
  readonly people: readonly Reader[];
  /** Who reads what is sent to one of these. */
  readonly readersOf: (reader: SignalReader, wishes: Wishes) => SignalReaders;
}

/** The adults around this child, as far as the child lets them know. */
export function aroundOf(session: PupilSession, own: OwnData | undefined): Around {
  const adults = adultsAround(session, own);
  const always = own?.choices?.not ?? [];
  return {
    staff: adults.staff.filter(({ uid }) => uid !== undefined && !always.includes(uid)),
    people: chosenByName(adults, own?.byName ?? [], always),
    readersOf: (reader, { not = [], second }) =>
      signalReaders(addresseeOf(reader), adults, [...always, ...not], second),
  };
}
