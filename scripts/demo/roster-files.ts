/** The city's roster as a OneRoster 1.2 set, with every column of the Japan profile in its order. */
import { csv } from './csv';
import { DEMO_PASSWORD, DISTRICT, type City, type DemoClass } from './city';
import { randomOf, uuidFrom } from './random';

const SESSION = 'demo-year';

/** File name → text. */
export function rosterFiles(city: City, seed: number): Map<string, string> {
  const random = randomOf(seed, 'enrolments');
  const courses = [...new Set(city.classes.map(courseOf))].sort();
  const files = {
    orgs: csv(
      ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'],
      [
        [DISTRICT.id, '', '', DISTRICT.name, 'district', '', ''],
        ...city.schools.map(({ id, name, code }) => [id, '', '', name, 'school', code, DISTRICT.id]),
      ],
    ),
    academicSessions: csv(
      [
        'sourcedId',
        'status',
        'dateLastModified',
        'title',
        'type',
        'startDate',
        'endDate',
        'parentSourcedId',
        'schoolYear',
      ],
      [
        [
          SESSION,
          '',
          '',
          `${city.schoolYear}年度`,
          'schoolYear',
          `${city.schoolYear}-04-01`,
          `${city.schoolYear + 1}-03-31`,
          '',
          city.schoolYear,
        ],
      ],
    ),
    courses: csv(
      [
        'sourcedId',
        'status',
        'dateLastModified',
        'schoolYearSourcedId',
        'title',
        'courseCode',
        'grades',
        'orgSourcedId',
        'subjects',
        'subjectCodes',
      ],
      courses.map((course) => {
        const [, school = '', grade = ''] = /^course-(.+)-(\d)$/.exec(course) ?? [];
        const title = `${city.schoolYear}年度${gradeCode(Number(grade))}`;
        return [course, '', '', SESSION, title, '', gradeCode(Number(grade)), school, '', ''];
      }),
    ),
    classes: csv(
      [
        'sourcedId',
        'status',
        'dateLastModified',
        'title',
        'grades',
        'courseSourcedId',
        'classCode',
        'classType',
        'location',
        'schoolSourcedId',
        'termSourcedIds',
        'subjects',
        'subjectCodes',
        'periods',
        'metadata.jp.specialNeeds',
      ],
      city.classes.map((one) => [
        one.sourcedId,
        '',
        '',
        one.title,
        gradeCode(one.grade),
        courseOf(one),
        one.special ? one.code : '',
        'homeroom',
        '',
        one.school,
        SESSION,
        '',
        '',
        '',
        String(one.special),
      ]),
    ),
    users: csv(USER_COLUMNS, userRows(city)),
    roles: csv(
      [
        'sourcedId',
        'status',
        'dateLastModified',
        'userSourcedId',
        'roleType',
        'role',
        'beginDate',
        'endDate',
        'orgSourcedId',
        'userProfileSourcedId',
        'metadata.soramoyo.title',
      ],
      [
        ...city.pupils.map((one) => roleRow(uuidFrom(random), one.sourcedId, 'student', one.home.school, '')),
        ...city.staff.map((one) =>
          roleRow(uuidFrom(random), one.sourcedId, one.role, one.school, one.title ?? ''),
        ),
      ],
    ),
    enrollments: csv(
      [
        'sourcedId',
        'status',
        'dateLastModified',
        'classSourcedId',
        'schoolSourcedId',
        'userSourcedId',
        'role',
        'primary',
        'beginDate',
        'endDate',
        'metadata.jp.shussekiNo',
        'metadata.jp.publicFlg',
      ],
      [
        ...city.pupils.flatMap((one) =>
          one.places.map(({ inClass, number }) =>
            enrolmentRow(uuidFrom(random), inClass, one.sourcedId, 'student', number),
          ),
        ),
        ...city.staff.flatMap((one) =>
          one.homeroomOf === undefined
            ? []
            : [enrolmentRow(uuidFrom(random), one.homeroomOf, one.sourcedId, 'teacher', '')],
        ),
      ],
    ),
  };
  const manifest = csv(
    ['propertyName', 'value'],
    [
      ['manifest.version', '1.0'],
      ['oneroster.version', '1.2'],
      ...ALL_FILES.map((name) => [`file.${name}`, name in files ? 'bulk' : 'absent']),
      ['source.systemName', 'Soramoyo demo city'],
      ['source.systemCode', 'soramoyo-demo'],
    ],
  );
  return new Map([
    ['manifest.csv', manifest],
    ...Object.entries(files).map(([name, text]) => [`${name}.csv`, text] as const),
  ]);
}

const ALL_FILES = [
  'academicSessions',
  'categories',
  'classes',
  'classResources',
  'courses',
  'courseResources',
  'demographics',
  'enrollments',
  'lineItemLearningObjectiveIds',
  'lineItems',
  'lineItemScoreScales',
  'orgs',
  'resources',
  'resultLearningObjectiveIds',
  'results',
  'resultScoreScales',
  'roles',
  'scoreScales',
  'userProfiles',
  'userResources',
  'users',
];

const USER_COLUMNS = [
  'sourcedId',
  'status',
  'dateLastModified',
  'enabledUser',
  'username',
  'userIds',
  'givenName',
  'familyName',
  'middleName',
  'identifier',
  'email',
  'sms',
  'phone',
  'agentSourcedIds',
  'grades',
  'password',
  'userMasterIdentifier',
  'resourceSourcedIds',
  'preferredGivenName',
  'preferredMiddleName',
  'preferredFamilyName',
  'primaryOrgSourcedId',
  'pronouns',
  'metadata.jp.kanaGivenName',
  'metadata.jp.kanaFamilyName',
  'metadata.jp.kanaMiddleName',
  'metadata.jp.homeClass',
];

function userRows({ pupils, staff }: City): string[][] {
  const people = [
    ...pupils.map((one) => ({
      ...one,
      org: one.home.school,
      grades: gradeCode(one.home.grade),
      homeClass: one.home.sourcedId,
    })),
    ...staff.map((one) => ({ ...one, org: one.school, grades: '', homeClass: '' })),
  ];
  return people.map((one) => {
    const cells: Record<string, string> = {
      sourcedId: one.sourcedId,
      enabledUser: 'true',
      username: one.email,
      givenName: one.givenName,
      familyName: one.familyName,
      email: one.email,
      grades: one.grades,
      password: DEMO_PASSWORD,
      primaryOrgSourcedId: one.org,
      'metadata.jp.kanaGivenName': one.kanaGivenName,
      'metadata.jp.kanaFamilyName': one.kanaFamilyName,
      'metadata.jp.homeClass': one.homeClass,
    };
    return USER_COLUMNS.map((column) => cells[column] ?? '');
  });
}

function roleRow(id: string, user: string, role: string, org: string, title: string): string[] {
  return [id, '', '', user, 'primary', role, '', '', org, '', title];
}

function enrolmentRow(
  id: string,
  inClass: DemoClass,
  user: string,
  role: 'student' | 'teacher',
  number: number | '',
): (string | number)[] {
  const primary = String(role === 'teacher');
  return [id, '', '', inClass.sourcedId, inClass.school, user, role, primary, '', '', number, ''];
}

const courseOf = ({ school, grade }: DemoClass) => `course-${school}-${grade}`;

/** P1–P6 in primary school, J1–J3 in lower secondary school. */
const gradeCode = (grade: number) => (grade <= 6 ? `P${grade}` : `J${grade - 6}`);
