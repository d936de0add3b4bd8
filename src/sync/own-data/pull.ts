import type { SchoolCalendar } from '@domain/school/calendar';
import { addDays, dayOf, dayOfInstant } from '@domain/days';
import { defaultSos } from '@domain/defaults/sos';
import type { Instrument } from '@domain/survey/instrument';
import type { Round } from '@domain/school/round';
import type { ScaleSettings } from '@domain/school/settings';
import { isUsed } from '@domain/rights/stops';
import { readersAt } from '@domain/access/shown-readers';
import type { Connection } from '@/firebase/connection';
import {
  readInstrument,
  readOwnDocuments,
  readOwnPupil,
  readSchoolReference,
  readOffers,
  readSignals,
} from '@/firebase/own-documents';
import { lockDays } from '@domain/tablet/lost-tablet';
import { rememberCards } from '@/local/cards-known';
import { rememberLockDays } from '@/local/last-answer';
import { updateSession } from '@/local/session-store';
import type { PupilSession } from '@/local/session-types';
import { newestOf } from './overlay';
import { signalsSince, withSignals } from './signals-known';
import { newerOf } from '@domain/answers/revision';
import type { OwnChoices, OwnData } from './own-data-types';
import { placeOf } from '../place';

/** How many days of check-ins and notes a pupil's own pages show. */
const WINDOW_DAYS = 60;
/** Another tablet's answer may arrive this many days late; further back only the first pull looks. */
const LATE_DAYS = 7;
/** What a school shows its pupils changes seldom, and its staff list is the largest part of a pull. */
const REFERENCE_EVERY_MS = 60 * 60 * 1000;

const NO_SCALE: ScaleSettings = { scale: 'weather', body: false };
const NO_CALENDAR: SchoolCalendar = {
  closures: [],
  extraSchoolDays: [],
  opensAt: '08:00',
  closesAt: '17:00',
};

/**
 * Pulls what may have changed since `known`, and answers with what the present copy becomes by it (which may have changed
 * meanwhile). Throws when the server does not answer. `now` in ms since 1970.
 */
export async function pull(
  connection: Connection,
  session: PupilSession,
  known: OwnData | undefined,
  now: number,
): Promise<(present: OwnData | undefined) => OwnData> {
  const first = addDays(dayOf(now), -WINDOW_DAYS);
  const since = known ? laterOf(addDays(dayOfInstant(known.refreshedAt), -LATE_DAYS), first) : first;
  const [own, signals, offers, reference] = await Promise.all([
    readOwnDocuments(connection, session, since),
    readSignals(connection, session, signalsSince(known, now)),
    readOffers(connection, session, dayOf(now)),
    known && isRecent(known, now) ? referenceOf(known) : pullReference(connection, session, now),
  ]);
  const instruments = await pullInstruments(connection, own.rounds, known?.instruments ?? {});
  return (present) => ({
    ...reference,
    checkIns: from(first, newestOf(present?.checkIns ?? {}, own.checkIns)),
    notes: from(first, newestOf(present?.notes ?? {}, own.notes)),
    responses: newestOf(present?.responses ?? {}, own.responses),
    outgoing: from(first, present?.outgoing ?? {}),
    ...withSignals(present, signals, now),
    ...chosen(newerOf<OwnChoices>(present?.choices, own.choices)),
    results: own.results,
    rounds: own.rounds,
    instruments,
    accessLog: Object.values(own.accessLog),
    goodThings: own.goodThings,
    offers,
    approvedOptions: Object.values(own.options),
    refreshedAt: new Date(now).toISOString(),
  });
}

type Reference = Pick<
  OwnData,
  | 'help'
  | 'scale'
  | 'calendar'
  | 'sos'
  | 'readers'
  | 'classIds'
  | 'keptYears'
  | 'stopped'
  | 'byName'
  | 'referenceAt'
>;

/** A copy from before the readers said what they are told of, or when they work, is not recent. */
const isRecent = ({ sos, readers, referenceAt }: OwnData, now: number) =>
  sos !== undefined &&
  readers.every(({ reachedBy, workDays }) => reachedBy !== undefined && workDays !== undefined) &&
  now - Date.parse(referenceAt) < REFERENCE_EVERY_MS;

function referenceOf(known: OwnData): Reference {
  const {
    help,
    scale,
    calendar,
    sos = defaultSos,
    readers,
    classIds,
    keptYears,
    stopped,
    byName,
    referenceAt,
  } = known;
  return {
    ...{ help, scale, calendar, sos, readers, referenceAt },
    ...(classIds && { classIds }),
    ...(keptYears && { keptYears }),
    ...(stopped && { stopped }),
    ...(byName && { byName }),
  };
}

async function pullReference(connection: Connection, session: PupilSession, now: number): Promise<Reference> {
  const [{ help, scale, calendar, sos, policy, staff }, pupil] = await Promise.all([
    readSchoolReference(connection, session.school),
    readOwnPupil(connection, session),
  ]);
  rememberCards(policy?.cards === true);
  await rememberLockDays(session.uid, lockDays(policy?.lockAfterDays));
  if (pupil) await updateSession({ ...session, ...placeOf(pupil.classId), givenName: pupil.givenName });
  return {
    help: help ?? { lines: [], options: [] },
    scale: scale ?? NO_SCALE,
    calendar: calendar ?? NO_CALENDAR,
    sos: sos ?? defaultSos,
    readers: readersAt(staff, policy, dayOf(now)),
    ...(pupil && { classIds: pupil.classIds }),
    ...(policy && { keptYears: policy.retentionYears }),
    ...(pupil && !isUsed(pupil) && { stopped: true }),
    ...(policy?.byName && { byName: policy.byName }),
    referenceAt: new Date(now).toISOString(),
  };
}

/** A published version never changes: only unknown ones are read. */
async function pullInstruments(
  connection: Connection,
  rounds: Record<string, Round>,
  known: Record<string, Instrument>,
): Promise<Record<string, Instrument>> {
  const references = [...new Set(Object.values(rounds).map(({ instrument }) => instrument))];
  const pulled = await Promise.all(
    references.map(async (reference) => {
      const instrument = known[reference] ?? (await readInstrument(connection, reference));
      return instrument ? [[reference, instrument] as const] : [];
    }),
  );
  return Object.fromEntries(pulled.flat());
}

function chosen(choices: OwnChoices | undefined): Pick<OwnData, 'choices'> {
  return choices ? { choices } : {};
}

function from<T extends { day: string }>(first: string, documents: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(documents).filter(([, { day }]) => day >= first));
}

const laterOf = (a: string, b: string) => (a > b ? a : b);
