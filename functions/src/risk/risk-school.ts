import type { Firestore } from 'firebase-admin/firestore';
import type { SchoolCalendar } from '@domain/school/calendar';
import { defaultPlaces } from '@domain/defaults/places';
import type { Instrument } from '@domain/survey/instrument';
import type { Colleagues } from '@domain/notices/audiences';
import { defaultNoticeSettings, type NoticeSettings } from '@domain/notices/settings';
import { paths } from '@domain/paths';
import { placesSchema, type Places } from '@domain/risk/places';
import { type Round, roundSchema } from '@domain/school/round';
import type { Policy } from '@domain/school/settings';
import type { NoticeWorlds } from '../notices/run';
import { leniently, loadInstrument, type OnFailure } from '../platform/store';

/** What holds for every pupil of a school, read once for a run. */
export interface RiskSchool {
  readonly school: string;
  readonly calendar: SchoolCalendar;
  readonly staff: Colleagues;
  readonly policy: Policy | undefined;
  readonly settings: NoticeSettings;
  readonly places: Places;
  /** All that have opened, latest first. */
  readonly rounds: readonly { id: string; round: Round; instrument: Instrument }[];
  /** Indicators that a homeroom teacher may know of. */
  readonly homeroomIndicators: readonly string[];
}

/** What a run reads with. */
export interface RiskReading {
  readonly db: Firestore;
  readonly worlds: NoticeWorlds;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

/** Settings that cannot be read are told and taken as missing. Rounds that open only later are left out. */
export async function readRiskSchool(
  { db, worlds, now, onFailure }: RiskReading,
  school: string,
): Promise<RiskSchool> {
  const [{ calendar, staff, policy }, places, rounds] = await Promise.all([
    worlds.of(school),
    db.doc(paths.places).get(),
    readRounds(db, school, now, onFailure),
  ]);
  return {
    ...{ school, calendar, rounds, staff, policy },
    settings: policy?.notices ?? defaultNoticeSettings,
    places: leniently(placesSchema, places, onFailure) ?? defaultPlaces,
    homeroomIndicators: homeroomIndicators(rounds.map(({ instrument }) => instrument)),
  };
}

async function readRounds(db: Firestore, school: string, now: number, onFailure: OnFailure) {
  const { docs } = await db.collection(`${paths.school(school)}/rounds`).get();
  const opened = docs
    .flatMap((snapshot) => {
      const round = leniently(roundSchema, snapshot, onFailure);
      return round && !round.practice && Date.parse(round.opensAt) <= now ? [{ id: snapshot.id, round }] : [];
    })
    .sort((one, other) => (one.round.opensAt < other.round.opensAt ? 1 : -1));
  return Promise.all(
    opened.map(async (one) => ({ ...one, instrument: await loadInstrument(db, one.round.instrument) })),
  );
}

/** What any of the instruments keeps from the homeroom is kept from it. */
function homeroomIndicators(instruments: readonly Instrument[]): string[] {
  const all = instruments.flatMap(({ indicators }) => indicators);
  const kept = new Set(all.filter((one) => one.keptFromHomeroom).map(({ id }) => id));
  return [...new Set(all.map(({ id }) => id))].filter((id) => !kept.has(id));
}
