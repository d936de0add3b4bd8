/** The people of the demo city: two schools, eight classes, about 240 pupils. */
import type { Title } from '@domain/identity';
import { newName, type Name } from './names';
import { randomOf, uuidFrom, type Random } from './random';

export interface DemoClass {
  readonly sourcedId: string;
  readonly school: string;
  readonly grade: number;
  readonly code: string;
  readonly title: string;
  readonly special: boolean;
}

export interface DemoPupil extends Name {
  readonly sourcedId: string;
  readonly email: string;
  readonly home: DemoClass;
  readonly places: readonly { readonly inClass: DemoClass; readonly number: number }[];
}

interface DemoStaff extends Name {
  readonly sourcedId: string;
  readonly email: string;
  readonly school: string;
  readonly role: 'teacher' | 'counselor' | 'principal' | 'siteAdministrator' | 'districtAdministrator';
  readonly title?: Title;
  readonly homeroomOf?: DemoClass;
}

export interface City {
  readonly schoolYear: number;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  readonly classes: readonly DemoClass[];
  readonly pupils: readonly DemoPupil[];
  readonly staff: readonly DemoStaff[];
}

export const DISTRICT = { id: 'demo-city', name: 'そらもよう市教育委員会' } as const;
export const DEMO_PASSWORD = 'soramoyo';

const SCHOOLS = [
  { id: 'demo-sho', name: 'そらもよう小学校', code: 'B100000000001' },
  { id: 'demo-chu', name: 'そらもよう中学校', code: 'C100000000002' },
] as const;

const CLASSES = [
  { school: 'demo-sho', grade: 2, code: '1', title: '2年1組', pupils: 32 },
  { school: 'demo-sho', grade: 3, code: '1', title: '3年1組', pupils: 32 },
  { school: 'demo-sho', grade: 5, code: '1', title: '5年1組', pupils: 34 },
  { school: 'demo-sho', grade: 5, code: '2', title: '5年2組', pupils: 34 },
  { school: 'demo-sho', grade: 6, code: '1', title: '6年1組', pupils: 33 },
  { school: 'demo-chu', grade: 7, code: '1', title: '1年1組', pupils: 38 },
  { school: 'demo-chu', grade: 8, code: '1', title: '2年1組', pupils: 37 },
] as const;

/** Some pupils of 2年1組 belong to ひまわり学級 and spend part of the day in the regular class. */
const SPECIAL = { school: 'demo-sho', grade: 2, code: 'himawari', title: 'ひまわり学級' } as const;
const SPECIAL_NUMBERS = [7, 15, 21, 28];

const FIXED_PUPILS: Readonly<Record<string, string>> = {
  'demo-sho/5-1/12': 'pupil@demo.example',
  'demo-sho/2-1/9': 'pupil-lower@demo.example',
};

/** `classSize`: at most so many pupils in each class, for a city that is filled faster. */
export function buildCity(seed: number, schoolYear: number, classSize = Infinity): City {
  const random = randomOf(seed, 'city');
  const taken = new Set<string>();
  const newClass = (
    { school, grade, code, title }: Omit<DemoClass, 'sourcedId' | 'special'>,
    special: boolean,
  ) => ({
    sourcedId: uuidFrom(random),
    school,
    grade,
    code,
    title,
    special,
  });
  const special = newClass(SPECIAL, true);
  const regular = CLASSES.map((one) => ({ inClass: newClass(one, false), count: Math.min(one.pupils, classSize) }));
  const classes = [...regular.map(({ inClass }) => inClass), special];
  const pupils = regular.flatMap(({ inClass, count }) => pupilsOf(inClass, count, special, random, taken));
  return { schoolYear, schools: SCHOOLS, classes, pupils, staff: staffOf(classes, random, taken) };
}

function pupilsOf(
  inClass: DemoClass,
  count: number,
  special: DemoClass,
  random: Random,
  taken: Set<string>,
): DemoPupil[] {
  const names = Array.from({ length: count }, () => newName(random, taken));
  const byKana = ({ kanaFamilyName, kanaGivenName }: Name) => `${kanaFamilyName} ${kanaGivenName}`;
  names.sort((a, b) => (byKana(a) < byKana(b) ? -1 : 1));
  return names.map((name, index) => {
    const number = index + 1;
    const place = `${inClass.school}/${inClass.grade}-${inClass.code}/${number}`;
    const specialNumber = SPECIAL_NUMBERS.indexOf(number) + 1;
    const isSpecial =
      inClass.school === special.school && inClass.grade === special.grade && specialNumber > 0;
    const regularPlace = { inClass, number };
    return {
      ...name,
      sourcedId: uuidFrom(random),
      email: FIXED_PUPILS[place] ?? `${place.replace('demo-', '').replaceAll('/', '-')}@demo.example`,
      home: isSpecial ? special : inClass,
      places: isSpecial ? [{ inClass: special, number: specialNumber }, regularPlace] : [regularPlace],
    };
  });
}

function staffOf(classes: readonly DemoClass[], random: Random, taken: Set<string>): DemoStaff[] {
  const newStaff = (
    email: string,
    school: string,
    role: DemoStaff['role'],
    more: Pick<DemoStaff, 'title' | 'homeroomOf'> = {},
  ): DemoStaff => ({
    ...newName(random, taken),
    sourcedId: uuidFrom(random),
    email: `${email}@demo.example`,
    school,
    role,
    ...more,
  });
  const homerooms = classes.map((inClass) => {
    const isFixed = inClass.school === 'demo-sho' && inClass.grade === 5 && inClass.code === '1';
    const email = `teacher-${inClass.school.replace('demo-', '')}-${inClass.grade}-${inClass.code}`;
    return newStaff(isFixed ? 'teacher' : email, inClass.school, 'teacher', { homeroomOf: inClass });
  });
  return [
    ...homerooms,
    newStaff('counsellor', 'demo-sho', 'counselor', { title: 'nurse' }),
    newStaff('sc-sho', 'demo-sho', 'counselor', { title: 'sc' }),
    newStaff('leader', 'demo-sho', 'principal'),
    newStaff('vice-sho', 'demo-sho', 'principal', { title: 'vice-principal' }),
    newStaff('admin', 'demo-sho', 'siteAdministrator'),
    newStaff('nurse-chu', 'demo-chu', 'counselor', { title: 'nurse' }),
    newStaff('sc-chu', 'demo-chu', 'counselor', { title: 'sc' }),
    newStaff('leader-chu', 'demo-chu', 'principal'),
    newStaff('admin-chu', 'demo-chu', 'siteAdministrator'),
    newStaff('board', DISTRICT.id, 'districtAdministrator'),
  ];
}
