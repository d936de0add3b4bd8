import type { Locator, Page } from 'playwright-core';
import { paths } from '@domain/paths';
import { defaultSos } from '@domain/defaults/sos';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { AlarmSchool } from '../../support/alarm-school';
import { launchTablet, type Tablet } from '../../support/chromium';
import { becomes, isAccessible, signInAsStaff, toScreen } from '../../support/staff-screen';

const school = new AlarmSchool('alarm-sho');
let tablet: Tablet;

beforeAll(async () => {
  await school.open();
});
afterEach(() => tablet.close());
afterAll(() => school.forgetSettings());

async function open(options: Parameters<typeof launchTablet>[0] = {}): Promise<Page> {
  tablet = await launchTablet(options);
  const { page } = tablet;
  await signInAsStaff(page, school.leader);
  await toScreen(page, 'SOSの設定');
  await chain(page, '学校の時間の連絡').waitFor();
  return page;
}

const chain = (page: Page, name: string): Locator => page.getByRole('region', { name });
const step = (page: Page, number: number): Locator =>
  chain(page, '学校の時間の連絡').getByRole('listitem', { name: `${number}段目` });
const box = (where: Locator, name: string): Locator => where.getByRole('checkbox', { name, exact: true });
const stored = () => school.db.doc(paths.settings(school.id, 'sos')).get();

it('says in words what the chain at hand does, with how many people are there on which day', async () => {
  await school.forgetSettings();
  const page = await open();
  await page.getByText('まだ保存されていません').waitFor();
  const inHours = chain(page, '学校の時間の連絡');
  await inHours.getByText('届いて5秒たつと、養護教諭（1人）').waitFor();
  await inHours.getByText('スクールカウンセラー（水は1人）').waitFor();
  await inHours.getByText('3分たっても だれも「見ました」を押さないと').waitFor();
  await step(page, 2).getByLabel('いつ').fill('4');
  await inHours.getByText('4分たっても だれも「見ました」を押さないと').waitFor();
  await page.getByLabel('最後の段のくり返し').fill('7');
  await inHours.getByText('最後の段を7分ごとにくり返します').waitFor();
  await chain(page, '時間外の連絡').getByText('時間外には だれにも知らせません').waitFor();
  expect((await stored()).exists).toBe(false);
});

it('saves a chain with a person by name and an on-call person, and finds it again', async () => {
  await school.forgetSettings();
  const page = await open();
  await step(page, 1).getByLabel('人を足す').selectOption({ label: '山田 先生（担任）' });
  const nights = chain(page, '時間外の連絡');
  await nights.getByRole('button', { name: '段を足す' }).click();
  await nights.getByText('だれに知らせるかを選んでください').waitFor();
  await nights.getByLabel('人を足す').selectOption({ label: '中村 校長（校長）' });
  await page.getByLabel('毎週、訓練のSOSを出す').check();
  // Not one that the sweep starts in the middle of the other tests.
  const notToday = (new Date().getDay() + 3) % 7;
  await page.getByLabel('曜日').selectOption(String(notToday));
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('保存しました').waitFor({ timeout: 60_000 });
  await becomes(async () => (await stored()).data(), {
    ...defaultSos,
    school: defaultSos.school.map((one, index) =>
      index === 0 ? { ...one, to: [...one.to, school.teacher.uid] } : one,
    ),
    outOfHours: [{ afterMinutes: 0, to: [school.leader.uid], channels: ['inbox', 'push', 'email'] }],
    drill: { weekday: notToday, time: '10:00' },
  });
  await page.reload();
  await box(step(page, 1), '山田 先生').and(page.locator(':checked')).waitFor();
  await toScreen(page, '変更の記録');
  const change = page.getByRole('listitem').filter({ hasText: 'SOSの連絡の順を変えました' }).first();
  await change.getByText('中村 校長（校長）').waitFor();
  await change.getByText(/時間外の連絡：すぐに中村 校長/).waitFor();
});

it('refuses a chain that reaches nobody, starts late, runs backwards, has no way or calls the homeroom teacher', async () => {
  await school.store({
    ...defaultSos,
    school: [
      { afterMinutes: 0, to: ['nurse', 'homeroom', 'nobody-here'], channels: ['inbox'] },
      { afterMinutes: 3, to: ['principal'], channels: ['inbox'] },
    ],
    outOfHours: [{ afterMinutes: 0, to: ['principal'], channels: ['inbox'] }],
  });
  const page = await open();
  const save = page.getByRole('button', { name: '保存する' });
  await step(page, 1).getByText('担任は入れられません').waitFor();
  await step(page, 1).getByText('いまは この学校にいない人が入っています').waitFor();
  await chain(page, '時間外の連絡').getByText('役職（校長）では呼べません').waitFor();

  await step(page, 1).getByLabel('いつ').fill('5');
  await step(page, 1).getByText('最初の段は0分後にしてください').waitFor();
  await step(page, 2).getByText('前の段より あとの時刻').waitFor();
  await box(step(page, 1), '担任').uncheck();
  await box(step(page, 1), '養護教諭').uncheck();
  await box(step(page, 1), 'スクールカウンセラー').check();
  await step(page, 1).getByText('月、火、木、金は、最初の段の人が だれもいません').waitFor();
  await box(step(page, 2), 'SOSの画面').uncheck();
  await step(page, 2).getByText('知らせる方法を、少なくとも1つ').waitFor();
  await box(step(page, 2), '校長').uncheck();
  await step(page, 2).getByText('だれに知らせるかを選んでください').waitFor();

  await save.click();
  await page.getByText(/保存していません。直すところが\d+つあります/).waitFor();
  await page.getByRole('button', { name: '2段目を消す' }).click();
  await page.getByRole('button', { name: '1段目を消す' }).first().click();
  await page.getByText('学校の時間の連絡には、少なくとも1つの段が要ります').waitFor();
  await save.click();
  await page.getByText('保存していません').waitFor();
  expect((await stored()).get('school')).toHaveLength(2);

  await page.getByRole('button', { name: '変更をやめる' }).click();
  await step(page, 2).waitFor();
});

it('tells when a colleague has saved something else meanwhile', async () => {
  await school.store(defaultSos);
  const page = await open();
  await page.getByLabel('最後の段のくり返し').fill('5');
  await school.store({ ...defaultSos, repeatMinutes: 20 });
  await page.getByText('ほかの人が設定を変えました').waitFor();
  await page.getByRole('button', { name: '変更をやめる' }).click();
  await becomes(() => page.getByLabel('最後の段のくり返し').inputValue(), '20');
});

it('starts a drill without a child behind it and shows its times', async () => {
  await school.store(defaultSos);
  const page = await open();
  const drills = page.getByRole('region', { name: '訓練' });
  await drills.getByRole('button', { name: 'いま訓練する' }).click();
  await drills.getByRole('button', { name: '訓練を始める' }).click();
  await drills.getByText('訓練を始めました').waitFor();
  await drills.getByText('まだ だれも見ていません').waitFor();
  const { docs } = await school.db.collection(paths.sosCollection(school.id)).get();
  const [drill] = docs;
  expect(drill?.data()).toMatchObject({ pupilId: 'drill', drill: true, state: 'received' });
  await school.playDrill(drill?.id ?? '');
  await drills.getByText('2分5秒（保科 養護）').waitFor();
  await drills.getByText('7秒').waitFor();
  await drills.getByText('届きませんでした').waitFor();
});

it('moves steps by keyboard, the minutes staying in order', async () => {
  await school.store(defaultSos);
  const page = await open();
  await page.getByRole('button', { name: '2段目を上へ' }).first().focus();
  await page.keyboard.press('Enter');
  await box(step(page, 1), '校長').and(page.locator(':checked')).waitFor();
  expect(await step(page, 1).getByLabel('いつ').inputValue()).toBe('0');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1段目');
});

it('asks before unsaved changes are lost, and keeps them without a network', async () => {
  await school.store(defaultSos);
  const page = await open();
  await page.getByLabel('最後の段のくり返し').fill('5');
  await page.getByText('まだ保存していません').waitFor();
  page.once('dialog', (dialog) => void dialog.dismiss());
  await toScreen(page, '集計');
  expect(await page.getByLabel('最後の段のくり返し').inputValue()).toBe('5');
  await page.context().setOffline(true);
  await page.getByText('つながるまで保存できません').waitFor();
  expect(await page.getByRole('button', { name: '保存する' }).isDisabled()).toBe(true);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('保存しました').waitFor({ timeout: 30_000 });
});

it('keeps what was typed when the answer is lost, and saves it once however often it is pressed', async () => {
  await school.store(defaultSos);
  const page = await open();
  const sent: { data: { commandId: string } }[] = [];
  // It arrives, and its answer does not.
  await page.route('**/api/command', async (route) => {
    sent.push(route.request().postDataJSON() as (typeof sent)[number]);
    const response = await route.fetch();
    if (sent.length === 1) await route.abort();
    else await route.fulfill({ response });
  });
  await page.getByLabel('最後の段のくり返し').fill('6');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('できたかどうかを確かめられませんでした').waitFor();
  expect(await page.getByText('ほかの人が設定を変えました').count()).toBe(0);
  expect(await page.getByLabel('最後の段のくり返し').inputValue()).toBe('6');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('保存しました').waitFor();
  expect(new Set(sent.map(({ data }) => data.commandId)).size).toBe(1);
  expect(await school.changesTo(6)).toBe(1);
});

it('marks a chain that counts in seconds as a demonstration', async () => {
  await school.store({
    ...defaultSos,
    school: defaultSos.school.map((one) => ({ ...one, afterMinutes: one.afterMinutes / 15 })),
    repeatMinutes: 0.5,
  });
  const page = await open();
  await page.getByText('デモ用：秒きざみの連絡です').waitFor();
  await page.getByText('12秒たっても だれも').waitFor();
});

it('lets an admin edit the chains, without the drills', async () => {
  tablet = await launchTablet();
  const { page } = tablet;
  await signInAsStaff(page, school.admin);
  await toScreen(page, 'SOSの設定');
  await page.getByText('訓練を始めて結果を見るのは、管理職です').waitFor();
  expect(await page.getByRole('button', { name: 'いま訓練する' }).count()).toBe(0);
});

it('has no barrier that axe finds, in either theme', async () => {
  const page = await open();
  await isAccessible(page);
  await step(page, 1).getByLabel('いつ').fill('5');
  await step(page, 1).getByText('最初の段は0分後にしてください').waitFor();
  await isAccessible(page);
});
