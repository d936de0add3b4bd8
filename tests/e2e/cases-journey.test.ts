/** From a call for help to a child whom several adults look after: the case, its team, a first look from the phone, a meeting, supports. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseSchool } from '../support/case-desk';
import { openTheCase, sayWhy, unfold } from '../support/case-screen';
import { Desks, detail, openSos, press, WAIT } from '../support/desk-screen';
import { overflow } from '../support/layout';
import { cutOnPaper } from '../support/printed';
import { isAccessible } from '../support/staff-screen';

const school = new CaseSchool('case-journey-sho');
const desks = new Desks();
const PHONE = { viewport: { width: 390, height: 844 } };
let nurse: Page;

beforeAll(async () => {
  await school.open();
  await school.call('help', 60);
  nurse = await desks.atDesk(school.nurse);
});
afterAll(async () => {
  await school.takeDown('help');
  await desks.close();
});

const part = (page: Page, name: RegExp) => page.getByRole('region', { name });

it('a nurse makes a case of a call for help, and names who looks after what', async () => {
  await openSos(nurse, school.name(1));
  await detail(nurse)
    .getByRole('button', { name: /^わたしが受けとる/ })
    .click(WAIT);
  await press(nurse, 'ケースにする');
  await detail(nurse).getByRole('link', { name: 'ケースを見る' }).click(WAIT);
  await openTheCase(nurse);
  await nurse.getByRole('heading', { name: new RegExp(`^${school.name(1)}`), level: 1 }).waitFor(WAIT);
  await unfold(nurse, 'チームと分担を決める');
  await nurse.getByRole('checkbox', { name: '山田 先生（担任）' }).check(WAIT);
  await nurse.getByLabel('山田 先生（担任）の分担').selectOption('study');
  await press(nurse, 'チームを決める');
  await part(nurse, /^チーム/)
    .getByRole('listitem')
    .filter({ hasText: '学習' })
    .first()
    .waitFor(WAIT);
  await isAccessible(nurse);
});

it('a teacher writes a first look from the phone; what was typed is there after a reload', async () => {
  const teacher = await desks.signIn(school.teacher, PHONE);
  await teacher.getByRole('link', { name: /^ケース/ }).click(WAIT);
  await press(teacher, '名前を表示する');
  await teacher.getByRole('link', { name: new RegExp(`^${school.name(1)}`) }).click(WAIT);
  await sayWhy(teacher);
  await teacher.getByLabel(/^見立て/).fill('朝、教室の入口で止まる');
  await teacher.reload();
  await press(teacher, '名前を表示する');
  await expect.poll(() => teacher.getByLabel(/^見立て/).inputValue(), WAIT).toBe('朝、教室の入口で止まる');
  await part(teacher, /^① /).getByLabel('本人のことば').first().fill('きょうしつが こわい');
  expect(await overflow(teacher)).toBe(0);
  await press(teacher, '見立てを残す');
  await part(teacher, /^① /).getByText('きょうしつが こわい').first().waitFor(WAIT);
  await isAccessible(teacher);
});

it('a meeting is held, a support begins by one tap, and its sheet cuts nothing off', async () => {
  const second = part(nurse, /^② /);
  await unfold(nurse, '会議を記録する');
  await second.getByLabel('目標').fill('週に3日、保健室で過ごす');
  await second.getByLabel('何を').fill('朝の声かけ');
  await second.getByLabel('だれが', { exact: true }).fill('山田');
  await second.getByLabel('いつまでに').fill(school.today);
  await press(nurse, '会議を残す');
  await second.getByText('朝の声かけ').first().waitFor(WAIT);
  await unfold(nurse, '支援を足す');
  await second.getByLabel('支援の種類').selectOption('support-room');
  await second.getByLabel('支える人').fill('保科 養護');
  await second.getByRole('button', { name: '支援を足す' }).click();
  await press(nurse, '始まった');
  await second.getByText('続いています').waitFor(WAIT);
  await nurse.getByRole('link', { name: 'ケース会議シート' }).click();
  await nurse.getByRole('cell', { name: '朝の声かけ' }).waitFor(WAIT);
  expect(await cutOnPaper(nurse)).toEqual([]);
});

it('three weeks later the morning names it, with what was before and since', async () => {
  const told = await school.morningOfCheckpoint(await school.caseOf(1));
  expect(told).toMatchObject({ [school.nurse.uid]: 1 });
  await nurse.getByRole('link', { name: 'ケースへもどる' }).click();
  await part(nurse, /^③ /).getByRole('row', { name: /^欠席/ }).waitFor(WAIT);
});

it('more support is a person’s deed, with the reason', async () => {
  await nurse.getByRole('radio', { name: /^手厚くする/ }).check(WAIT);
  const third = part(nurse, /^③ /);
  await third.getByLabel('そのわけ').fill('休みが続いている');
  await third.getByRole('button', { name: '決める' }).click();
  await part(nurse, /^このケースのいま/)
    .getByText('声かけ中心')
    .waitFor(WAIT);
});

it('in April it is in other hands, once the next homeroom teacher has read it and said yes', async () => {
  await school.april(1, school.onCall);
  await part(nurse, /^チーム/)
    .getByText(/^学級がかわりました/)
    .waitFor(WAIT);
  await unfold(nurse, 'まとめ役を引きつぐ');
  await nurse.getByLabel('だれに').selectOption('当番 先生（担任）');
  await nurse.getByLabel('引きつぐこと').fill('朝は保健室から');
  await press(nurse, '引きつぎを頼む');
  await part(nurse, /^チーム/)
    .getByText('当番 先生（担任）の返事を待っています')
    .waitFor(WAIT);
  const next = await desks.signIn(school.onCall, PHONE);
  await next.getByRole('link', { name: /^ケース/ }).click(WAIT);
  await press(next, '名前を表示する');
  await next.getByRole('link', { name: new RegExp(`^${school.name(1)}`) }).click(WAIT);
  await sayWhy(next);
  const asked = part(next, /^あなたに/);
  await asked.getByText('朝は保健室から').waitFor(WAIT);
  expect(await overflow(next)).toBe(0);
  await isAccessible(next);
  await press(next, '読みました。引き受けます');
  await asked.waitFor({ ...WAIT, state: 'detached' });
  await part(nurse, /^このケースのいま/)
    .getByText('当番 先生')
    .waitFor(WAIT);
});
