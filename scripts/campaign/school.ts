/** The school of the campaign: synthetic people, a chain in seconds, open at any hour. */
import type { FunctionsDatabase } from '../stack/functions-database';
import type { Staff } from '@domain/identity';
import { paths } from '@domain/paths';
import type { SosSettings } from '@domain/sos/settings';

export const SCHOOL = 'campaign-sho';
export const CLASS = '2026-5-1';

const inbox = (seconds: number, to: string[]) => ({
  afterMinutes: seconds / 60,
  to,
  channels: ['inbox' as const],
});

export const SETTINGS: SosSettings = {
  school: [inbox(0, ['nurse', 'sc']), inbox(7, ['vice-principal', 'principal']), inbox(12, ['board'])],
  outOfHours: [],
  repeatMinutes: 5 / 60,
  askFirst: false,
};

export interface Adult {
  readonly uid: string;
  readonly name: string;
  readonly role: 'counsellor' | 'leader';
  readonly title: Staff['title'];
}

export const ADULTS: readonly Adult[] = [
  { uid: 'campaign-nurse', name: 'ほけん', role: 'counsellor', title: 'nurse' },
  { uid: 'campaign-sc', name: 'そうだん', role: 'counsellor', title: 'sc' },
  { uid: 'campaign-vice', name: 'きょうとう', role: 'leader', title: 'vice-principal' },
  { uid: 'campaign-head', name: 'こうちょう', role: 'leader', title: 'principal' },
];

export const pupilIdOf = (index: number) => `campaign-p${index}`;

export async function openCampaignSchool(db: FunctionsDatabase, pupils: number): Promise<void> {
  const put = (path: string, data: object) => db.doc(path).set(data);
  const everyDay = [0, 1, 2, 3, 4, 5, 6];
  const member = ({ role, title, name }: Adult, classIds: string[] = []) => ({
    ...{ role, title, displayName: name, classIds, cover: {}, workDays: everyDay, active: true },
  });
  await put(paths.school(SCHOOL), { name: SCHOOL, code: 'B101220000020', timezone: 'Asia/Tokyo' });
  await put(paths.settings(SCHOOL, 'sos'), SETTINGS);
  await put(paths.settings(SCHOOL, 'calendar'), {
    ...{ closures: [], extraSchoolDays: daysAround(), opensAt: '00:00', closesAt: '23:59' },
  });
  for (const adult of ADULTS) await put(paths.staff(SCHOOL, adult.uid), member(adult));
  const homeroom = { ...member({ ...ADULTS[0], title: 'homeroom' } as Adult, [CLASS]), role: 'teacher' };
  await put(paths.staff(SCHOOL, 'campaign-homeroom'), homeroom);
  await put(paths.boardStaff('campaign-board'), { active: true, displayName: 'いいんかい' });
  for (let index = 0; index < pupils; index += 1)
    await put(paths.pupil(SCHOOL, pupilIdOf(index)), {
      ...{ uid: `uid-${pupilIdOf(index)}`, classId: CLASS, classIds: [CLASS], number: index + 1 },
      ...{ familyName: 'れんしゅう', givenName: 'たろう', kana: 'れんしゅう たろう', status: 'active' },
    });
}

/** Also on a Saturday somebody may run the campaign. */
function daysAround(): string[] {
  const DAY_MS = 86_400_000;
  return [-1, 0, 1, 2].map((days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10));
}
