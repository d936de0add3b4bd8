/** What the SOS screens listen to. */
import { startOfDay, type Month } from '@domain/days';
import type { Role } from '@domain/identity';
import { paths } from '@domain/paths';
import { pupilCardSchema, type PupilCard } from '@domain/school/school';
import {
  sosEventSchema,
  sosMessageSchema,
  type Sos,
  type SosEvent,
  type SosMessage,
} from '@domain/sos/records';
import { OPEN_STATES } from '@domain/sos/open';
import type { Query } from 'firebase/firestore';
import type { Sdk } from './sdk';
import { readSosAnyhow } from '../reading';
import { type Watch, watchDocument, watchDocuments, watchOne, watchQuery } from './watch';

/** Where an SOS is. Ids of drills repeat from school to school. */
export interface SosPlace {
  readonly school: string;
  readonly sosId: string;
}

export interface PlacedSos extends SosPlace {
  readonly sos: Sos;
}

export interface SosList {
  /** Without those of which nobody has been told: their pupil may still take them back. */
  readonly all: readonly PlacedSos[];
  /** Documents that no schema reads. One of them must not hide the others, and must not be hidden itself. */
  readonly unreadable: readonly SosPlace[];
}

/** Whoever looks: the rules show a different part to each role. */
export interface SosViewer {
  readonly uid: string;
  readonly role: Exclude<Role, 'pupil'>;
  /** Absent for the board of education. */
  readonly school?: string | undefined;
}

const NOT_WITHDRAWN = [...OPEN_STATES, 'resolved'];

/** Every SOS that is not resolved yet and that this viewer may see. */
export function watchOpenSos({ uid, role, school }: SosViewer): Watch<SosList> {
  return watchSosList(({ db, query, collection, collectionGroup, where }) => {
    const all =
      school === undefined ? collectionGroup(db, 'sos') : collection(db, paths.sosCollection(school));
    const seen = role === 'board' ? 'visibleTo' : 'readers';
    return query(all, where(seen, 'array-contains', uid), where('state', 'in', OPEN_STATES));
  });
}

/** Every SOS that arrived in a month and that this member of the school's staff may see. */
export function watchSosOfMonth(school: string, uid: string, month: Month): Watch<SosList> {
  const from = startOfDay(`${month}-01`);
  // 32 days on lies in the next month, whatever their lengths.
  const to = startOfDay(`${new Date(from + 32 * 86_400_000).toISOString().slice(0, 7)}-01`);
  return watchSosList(({ db, query, collection, where, instant }) =>
    query(
      collection(db, paths.sosCollection(school)),
      where('readers', 'array-contains', uid),
      where('state', 'in', NOT_WITHDRAWN),
      where('receivedAt', '>=', instant(from)),
      where('receivedAt', '<', instant(to)),
    ),
  );
}

/** Every SOS of one child that this member of the school's staff may see. */
export function watchSosOf(school: string, uid: string, pupilId: string): Watch<SosList> {
  return watchSosList(({ db, query, collection, where }) =>
    query(
      collection(db, paths.sosCollection(school)),
      where('readers', 'array-contains', uid),
      where('state', 'in', NOT_WITHDRAWN),
      where('pupilId', '==', pupilId),
    ),
  );
}

export function watchSos({ school, sosId }: SosPlace): Watch<Sos | null> {
  return watchOne(paths.sos(school, sosId), readSosAnyhow);
}

export function watchSosEvents({ school, sosId }: SosPlace): Watch<Record<string, SosEvent>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.sos(school, sosId)}/events`),
    sosEventSchema,
  );
}

export function watchSosMessages({ school, sosId }: SosPlace): Watch<Record<string, SosMessage>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.sos(school, sosId)}/messages`),
    sosMessageSchema,
  );
}

/** The child's name for whoever was brought in, `null` where there is none: a drill. */
export function watchSosPupil({ school, sosId }: SosPlace): Watch<PupilCard | null> {
  return watchDocument(paths.sosPupil(school, sosId), pupilCardSchema);
}

function watchSosList(build: (sdk: Sdk) => Query): Watch<SosList> {
  return watchDocuments(build, (found) => {
    const all: PlacedSos[] = [];
    const unreadable: SosPlace[] = [];
    for (const { id, path, data } of found) {
      const place = { school: paths.sos.in(path)?.school ?? '', sosId: id };
      const sos = readSosAnyhow(data);
      if (!sos) unreadable.push(place);
      else if (sos.visibleTo) all.push({ ...place, sos });
    }
    return { all, unreadable };
  });
}
