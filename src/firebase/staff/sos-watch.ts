/** What the SOS screens listen to. */
import { startOfDay, type Month } from '@domain/days';
import type { Role } from '@domain/identity';
import { paths } from '@domain/paths';
import { pupilCardSchema, type PupilCard } from '@domain/school';
import {
  sosEventSchema,
  sosMessageSchema,
  sosSchema,
  type Sos,
  type SosEvent,
  type SosMessage,
} from '@domain/sos/records';
import {
  collection,
  collectionGroup,
  onSnapshot,
  query,
  Timestamp,
  where,
  type Query,
} from 'firebase/firestore';
import { staffFirestore } from './database';
import { plain } from './plain';
import { failureOf, type Watch, watchDocument, watchQuery } from './watch';

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

const OPEN = ['received', 'acknowledged', 'meeting'];
const NOT_WITHDRAWN = [...OPEN, 'resolved'];

/** Every SOS that is not resolved yet and that this viewer may see. */
export function watchOpenSos({ uid, role, school }: SosViewer): Watch<SosList> {
  return watchSosList(() => {
    const all =
      school === undefined
        ? collectionGroup(staffFirestore(), 'sos')
        : collection(staffFirestore(), paths.sosCollection(school));
    const open = where('state', 'in', OPEN);
    return role === 'counsellor' || role === 'leader'
      ? query(all, open)
      : query(all, where('visibleTo', 'array-contains', uid), open);
  });
}

/** Every SOS that arrived in a month, for counsellors and leaders. */
export function watchSosOfMonth(school: string, month: Month): Watch<SosList> {
  const from = startOfDay(`${month}-01`);
  // 32 days on lies in the next month, whatever their lengths.
  const to = startOfDay(`${new Date(from + 32 * 86_400_000).toISOString().slice(0, 7)}-01`);
  return watchSosList(() =>
    query(
      collection(staffFirestore(), paths.sosCollection(school)),
      where('state', 'in', NOT_WITHDRAWN),
      where('receivedAt', '>=', Timestamp.fromMillis(from)),
      where('receivedAt', '<', Timestamp.fromMillis(to)),
    ),
  );
}

export function watchSos({ school, sosId }: SosPlace): Watch<Sos | null> {
  return watchDocument(paths.sos(school, sosId), sosSchema);
}

export function watchSosEvents({ school, sosId }: SosPlace): Watch<Record<string, SosEvent>> {
  return watchQuery(() => collection(staffFirestore(), `${paths.sos(school, sosId)}/events`), sosEventSchema);
}

export function watchSosMessages({ school, sosId }: SosPlace): Watch<Record<string, SosMessage>> {
  return watchQuery(
    () => collection(staffFirestore(), `${paths.sos(school, sosId)}/messages`),
    sosMessageSchema,
  );
}

/** The child's name for whoever was brought in, `null` where there is none: a drill. */
export function watchSosPupil({ school, sosId }: SosPlace): Watch<PupilCard | null> {
  return watchDocument(paths.sosPupil(school, sosId), pupilCardSchema);
}

function watchSosList(build: () => Query): Watch<SosList> {
  return (watcher) =>
    onSnapshot(
      build(),
      { includeMetadataChanges: true },
      (snapshot) => {
        const all: PlacedSos[] = [];
        const unreadable: SosPlace[] = [];
        for (const one of snapshot.docs) {
          const place = { school: one.ref.parent.parent?.id ?? '', sosId: one.id };
          const parsed = sosSchema.safeParse(plain(one.data()));
          if (!parsed.success) unreadable.push(place);
          else if (parsed.data.visibleTo) all.push({ ...place, sos: parsed.data });
        }
        watcher.next({ all, unreadable }, !snapshot.metadata.fromCache);
      },
      (error) => watcher.failed(failureOf(error)),
    );
}
