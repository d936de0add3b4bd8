/** A place outside on a phone, and what the school sees of it the same minute; when the school ends it, the place sees nothing more. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseSchool } from '../../support/case-desk';
import { sayWhy } from '../../support/case-screen';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { overflow } from '../../support/layout';
import { isAccessible } from '../../support/staff-screen';

const school = new CaseSchool('outside-place-sho');
const desks = new Desks();
const PHONE = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  await school.open();
});
afterAll(() => desks.close());

it('ticks a day that the school sees at once, and loses the child when the school ends it', async () => {
  const worker = await school.placeFor(1);
  const place = await desks.signIn(worker, PHONE);
  await place.getByRole('heading', { name: school.name(1), level: 3 }).waitFor(WAIT);
  const leader = await desks.signIn(school.leader);
  await leader.goto(new URL(`/pupils/${school.pupilId(1)}`, leader.url()).href);
  await sayWhy(leader);
  await leader.getByText('まだ記録がありません').waitFor(WAIT);
  await place.getByLabel(/^学んだこと/).fill('図形のプリント');
  await place.getByRole('button', { name: '来ました' }).click(WAIT);
  await place.getByText('来た日として、学校に届いています').waitFor(WAIT);
  expect(await overflow(place)).toBe(0);
  await isAccessible(place);
  await leader.getByText(/ひろば.*図形のプリント/).waitFor(WAIT);
  await isAccessible(leader);
  await press(leader, '名前を出すのをやめる');
  await place.getByText('いま、名前が出されている子はいません').waitFor(WAIT);
  await leader.goto(new URL('/outside', leader.url()).href);
  await press(leader, '名前を表示する');
  await press(leader, '1日を出席扱いにする');
  await leader.getByText(/ひろばにおいて1日、出席扱い/).waitFor(WAIT);
  await isAccessible(leader);
});
