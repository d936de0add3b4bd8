/** What an administrator would have set up before the first day: settings, instrument, rounds. */
import { addDays, schoolYearOf, startOfDay, type Day } from '@domain/days';

import { defaultPolicy, defaultScale } from '@domain/defaults/settings';
import type { PlannedDocument } from '@domain/import/plan';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import type { Round } from '@domain/school/round';
import { demoHelp } from './help';
import { calendarOf } from './holidays';

const INSTRUMENT_REF = `${soramoyo34.id}@${soramoyo34.version}`;

const HOUR_MS = 3_600_000;

export function instrumentDocument(): PlannedDocument {
  return { path: paths.instrument(INSTRUMENT_REF), data: soramoyo34 };
}

/** `contacts` are the uids of the adults whom safety answers reach, `byName` of those whom a child can choose by name. */
export function settingsOf(
  school: string,
  today: Day,
  contacts: readonly string[],
  byName: readonly string[],
): PlannedDocument[] {
  const schoolYear = schoolYearOf(today);
  return [
    { path: paths.settings(school, 'help'), data: demoHelp },
    { path: paths.settings(school, 'scale'), data: defaultScale },
    { path: paths.settings(school, 'policy'), data: { ...defaultPolicy(contacts), byName } },
    { path: paths.settings(school, 'calendar'), data: calendarOf([schoolYear - 1, schoolYear]) },
  ];
}

interface DemoRound {
  readonly id: string;
  readonly doc: Round;
}

/** As pupils see it. */
function titlesOf(number: number): Round['titles'] {
  return {
    ja: `{第|だい}${number}{回|かい} こころのアンケート`,
    'ja-easy': `${number}かいめの こころの アンケート`,
    en: `Survey of the heart, round ${number}`,
  };
}

/** The second round of the year. It stays open while its answers are played and is closed with `closedAt` afterwards. */
export function playedRound(today: Day, closesAt: number): DemoRound {
  const year = schoolYearOf(today);
  return {
    id: `${year}-2`,
    doc: {
      title: `${year}年度 第2回 こころのアンケート`,
      titles: titlesOf(2),
      instrument: INSTRUMENT_REF,
      opensAt: new Date(startOfDay(addDays(today, -11)) + 8 * HOUR_MS).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
      classIds: 'all',
    },
  };
}

/** The third round is open, so that a newcomer has something to answer. */
export function openRound(today: Day): DemoRound {
  const year = schoolYearOf(today);
  return {
    id: `${year}-3`,
    doc: {
      title: `${year}年度 第3回 こころのアンケート`,
      titles: titlesOf(3),
      instrument: INSTRUMENT_REF,
      opensAt: new Date(startOfDay(today)).toISOString(),
      closesAt: new Date(startOfDay(addDays(today, 14)) + 17 * HOUR_MS).toISOString(),
      classIds: 'all',
    },
  };
}
