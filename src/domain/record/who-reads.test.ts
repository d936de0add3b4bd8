import { describe, expect, test } from 'vitest';
import { READINGS, type ReadingKind, readersAmong } from '../access/readers';
import type { Child, Member } from '../access/standing';

/** The parts of a child's page, by the kind of document that each is made of. */
const SECTIONS = {
  weather: 'weatherYear',
  weatherOfEarlierYears: 'earlierWeatherYear',
  attendance: 'attendanceYear',
  indicators: 'homeroomResult',
  indicatorsKeptFromHomeroom: 'result',
  singleAnswers: 'response',
  words: 'topic',
  nurseVisits: 'nurseVisit',
  contacts: 'contact',
  answersAboutSafety: 'sensitiveAnswers',
  placesOutside: 'placement',
  daysOutside: 'outsideYear',
  supportSheet: 'supportSheet',
} as const satisfies Readonly<Record<string, ReadingKind>>;
type Section = keyof typeof SECTIONS;

const DAY = '2026-11-20';
const OWN: Child = { classIds: ['2026-5-1'], day: DAY };
const BOTH: Child = { classIds: ['2026-2-1', '2026-2-himawari'], day: DAY };

const member = (role: Member['role'], title: Member['title'], classIds: string[] = []): Member => ({
  ...{ role, title, classIds, cover: {}, active: true },
});
const CIRCLES = {
  homeroom: member('teacher', 'homeroom', ['2026-5-1']),
  covers: { ...member('teacher', 'subject'), cover: { '2026-5-1': DAY } },
  coverOver: { ...member('teacher', 'subject'), cover: { '2026-5-1': '2026-11-19' } },
  specialNeeds: member('teacher', 'homeroom', ['2026-2-himawari']),
  otherTeacher: member('teacher', 'homeroom', ['2026-5-2']),
  nurse: member('counsellor', 'nurse'),
  guidance: member('counsellor', 'guidance'),
  leader: member('leader', 'principal'),
  admin: member('admin', 'office'),
  left: { ...member('counsellor', 'sc'), active: false },
} as const;
type Circle = keyof typeof CIRCLES;
const ALL = Object.keys(CIRCLES) as Circle[];

const HOMEROOM_SEES: readonly Section[] = [
  ...(['weather', 'attendance', 'indicators', 'words', 'nurseVisits', 'contacts'] as const),
  ...(['placesOutside', 'daysOutside', 'supportSheet'] as const),
];
const LEADER_SEES = (Object.keys(SECTIONS) as Section[]).filter((section) => section !== 'singleAnswers');
const EVERYTHING = Object.keys(SECTIONS) as Section[];

const seenBy = (circle: Circle, child: Child) =>
  EVERYTHING.filter((section) => readersAmong(SECTIONS[section], [CIRCLES[circle]], child).length > 0);

describe('who sees what of a child', () => {
  const EXPECTED: Readonly<Record<Circle, { own: readonly Section[]; both: readonly Section[] }>> = {
    homeroom: { own: HOMEROOM_SEES, both: [] },
    covers: { own: HOMEROOM_SEES, both: [] },
    coverOver: { own: [], both: [] },
    specialNeeds: { own: [], both: HOMEROOM_SEES },
    otherTeacher: { own: [], both: [] },
    nurse: { own: EVERYTHING, both: EVERYTHING },
    guidance: { own: EVERYTHING, both: EVERYTHING },
    leader: { own: LEADER_SEES, both: LEADER_SEES },
    admin: { own: [], both: [] },
    left: { own: [], both: [] },
  };
  test.each(ALL)('%s', (circle) => {
    expect(seenBy(circle, OWN)).toEqual(EVERYTHING.filter((one) => EXPECTED[circle].own.includes(one)));
    expect(seenBy(circle, BOTH)).toEqual(EVERYTHING.filter((one) => EXPECTED[circle].both.includes(one)));
  });

  test('no part of the page but contacts is open before a reason was said', () => {
    const without = EVERYTHING.filter((section) =>
      (READINGS[SECTIONS[section]].all as readonly string[]).some((one) => one !== 'child'),
    );
    expect(without).toEqual(['contacts']);
  });
});
