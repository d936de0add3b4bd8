/** A school that begins, and who administers it: what the board of education does before anybody else can do anything there. */
import * as z from 'zod/mini';
import { addressSchema, firstPasswordSchema } from '../accounts/account-deed';
import { staffSchema } from '../identity';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { instrumentSchema } from '../survey/instrument';
import { paths } from '../paths';
import { schoolSchema } from '../school/school';
import { beginnerOf, beginnerSources, beginnerThen, mayBegin } from './begin-work';
import { command, every, one, refused } from './command';

/** The survey that Soramoyo comes with: a city's first school brings it along. */
const SURVEY = paths.instrument(`${soramoyo34.id}@${soramoyo34.version}`);
const WEEKDAYS = [1, 2, 3, 4, 5];

const administratorSchema = z.strictObject({
  displayName: staffSchema.shape.displayName,
  email: addressSchema,
  password: z.optional(firstPasswordSchema),
});

function administratorOf({ displayName, email, password }: z.output<typeof administratorSchema>) {
  const post = { role: 'admin', title: 'office', displayName, classIds: [], cover: {} } as const;
  return { email, password, member: { ...post, classIds: [], workDays: WEEKDAYS } };
}

/** The same for a code, so that two who enter one school make one. */
export const schoolIdOf = (code: string) => code.toLowerCase();

/** A school, as yet without classes and pupils, with its first administrator, who sets up all the rest. */
export const foundSchool = command({
  of: 'city',
  needs: 'found-schools',
  proof: 'lately',
  payload: z.strictObject({
    school: z.pick(schoolSchema, { name: true, code: true }),
    administrator: administratorSchema,
  }),
  sources: (deed) => ({
    ...beginnerSources(deed.payload.administrator.email, deed),
    schools: every('schools', schoolSchema),
    survey: one(SURVEY, instrumentSchema),
  }),
  then: (known, deed) => beginnerThen(schoolIdOf(deed.payload.school.code), known, deed),
  decide: ({ identity, stored, policy, schools, survey }, deed) => {
    const { school, administrator } = deed.payload;
    if (Object.values(schools).some(({ code }) => code === school.code)) return refused('school-standing');
    if (!mayBegin({ identity, stored })) return refused('address-taken');
    const id = schoolIdOf(school.code);
    const { after, writes } = beginnerOf(id, administratorOf(administrator), { identity, policy }, deed);
    return {
      done: true,
      writes: [
        { how: 'set', path: paths.school(id), data: { ...school, timezone: 'Asia/Tokyo' } },
        ...writes,
        ...(survey === undefined ? [{ how: 'set', path: SURVEY, data: soramoyo34 } as const] : []),
      ],
      log: { subject: id, after: { ...school, administrator: after.displayName } },
    };
  },
});

/** Another administrator of a school, where the one there was has left or cannot sign in any more. */
export const appointAdministrator = command({
  of: 'city',
  needs: 'found-schools',
  proof: 'lately',
  payload: z.strictObject({
    school: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
    administrator: administratorSchema,
  }),
  sources: (deed) => ({
    ...beginnerSources(deed.payload.administrator.email, deed),
    school: one(paths.school(deed.payload.school), schoolSchema),
  }),
  then: (known, deed) => beginnerThen(deed.payload.school, known, deed),
  decide: ({ identity, stored, policy, school }, deed) => {
    if (!school) return refused('gone');
    if (!mayBegin({ identity, stored })) return refused('address-taken');
    const { after, writes } = beginnerOf(
      deed.payload.school,
      administratorOf(deed.payload.administrator),
      { identity, policy },
      deed,
    );
    const { name } = school;
    return {
      done: true,
      writes,
      log: { subject: deed.payload.school, after: { name, administrator: after.displayName } },
    };
  },
});
