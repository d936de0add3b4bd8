import { expect, test } from 'vitest';
import { classesByYear } from '@domain/school/grades';
import { paths } from '@domain/paths';
import { instrumentDocument } from '../../scripts/demo/settings';
import { prepareRoster } from '../../scripts/import/roster';
import { readCollection, writeDocuments } from '../../scripts/import/store';
import { prepareSurveyHistory } from '../../scripts/import/survey-history';
import type { Target } from '../../scripts/import/target';
import { rebuildSchools } from '../../scripts/stack/rebuild-schools';
import { emptyTarget } from './import-target';

const CODE = 'B101200000099';
const NUMBERS = [1, 2, 3, 4, 5, 6];
const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

/** A school with one class of six, in this year and grade. */
function rosterOf(year: number, grade: number): Map<string, Uint8Array> {
  const kept = ['orgs', 'academicSessions', 'courses', 'classes', 'users', 'roles', 'enrollments'];
  const files = {
    manifest: [
      'propertyName,value',
      'manifest.version,1.0',
      'oneroster.version,1.2',
      ...kept.map((name) => `file.${name},bulk`),
    ],
    orgs: [
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      'city,,,なぎさ市教育委員会,district,,',
      `nagisa,,,なぎさ小学校,school,${CODE},city`,
    ],
    academicSessions: [
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      `ay,,,${year}年度,schoolYear,${year}-04-01,${year + 1}-03-31,,${year}`,
    ],
    courses: [
      'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes',
      `course,,,,${grade}年1組,,P${grade},nagisa,,`,
    ],
    classes: [
      'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods,metadata.jp.specialNeeds',
      `class,,,${grade}年1組,P${grade},course,,homeroom,,nagisa,ay,,,,false`,
    ],
    users: [
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.jp.kanaGivenName,metadata.jp.kanaFamilyName,metadata.jp.kanaMiddleName,metadata.jp.homeClass',
      ...NUMBERS.map(
        (n) =>
          `u${n},,,true,u${n}@nagisa.example,,はる${n},砂浜,,,u${n}@nagisa.example,,,,,soramoyo,,,,,,nagisa,,,,,`,
      ),
    ],
    roles: [
      'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
      ...NUMBERS.map((n) => `r${n},,,u${n},primary,student,,,nagisa,`),
    ],
    enrollments: [
      'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate,metadata.jp.ShussekiNo,metadata.jp.PublicFlg',
      ...NUMBERS.map((n) => `e${n},,,class,nagisa,u${n},student,false,,,${n},true`),
    ],
  };
  return new Map(Object.entries(files).map(([name, lines]) => [`${name}.csv`, bytes(lines)]));
}

function history(): Uint8Array {
  const items = Array.from({ length: 34 }, (_, index) => `q${String(index + 1).padStart(2, '0')}`);
  const head = `学校コード,年度,学年,組,出席番号,氏名,調査回,調査名,開始日,終了日,調査票,回答日,回答間隔ミリ秒,${items.join(',')}`;
  const answers = items.map((_, index) => (index % 4) + 1).join(',');
  return bytes([
    head,
    ...NUMBERS.map(
      (n) =>
        `${CODE},2026,3,1,${n},砂浜 はる${n},2026-1,2026年度 第1回,2026-06-22,2026-07-03,soramoyo-34@1,2026-06-23,4000,${answers}`,
    ),
  ]);
}

async function resultsOf({ db }: Target, school: string): Promise<unknown[]> {
  const parts = ['classRounds', 'classRoundsFull', 'closings', 'stats'];
  return Promise.all(parts.map(async (part) => [...(await readCollection(db, `${school}/${part}`))]));
}

test('a roll-over leaves the results of last year as they were, and puts its classes behind this year’s', async () => {
  const target = emptyTarget();
  await writeDocuments(target.db, [instrumentDocument()]);
  await (await prepareRoster(target, rosterOf(2026, 3))).apply();
  const answered = await prepareSurveyHistory(target, 'survey-history.csv', history());
  expect(answered.problems).toEqual([]);
  await answered.apply();
  await rebuildSchools(target.project, () => undefined);
  const [school = ''] = (await readCollection(target.db, 'schools')).keys();
  const before = await resultsOf(target, school);
  const id = school.slice(school.indexOf('/') + 1);
  expect((await target.db.doc(paths.classRound(id, '2026-1', '2026-3-1')).get()).data()).toMatchObject({
    ...{ answered: 6, invited: 6, form: 'grades1_3', indicators: { body: { n: 6 } } },
  });

  const rolled = await prepareRoster(target, rosterOf(2027, 4));
  expect(rolled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  await rolled.apply();
  await rebuildSchools(target.project, () => undefined);
  expect(await resultsOf(target, school)).toEqual(before);

  const classIds = [...(await readCollection(target.db, `${school}/classes`)).keys()].map(
    (path) => path.split('/').at(-1) ?? '',
  );
  expect(classesByYear(classIds, '2027-04-08')).toEqual({ present: ['2027-4-1'], earlier: ['2026-3-1'] });
});
