import type { Locator, Page } from 'playwright-core';
import { defaultSos } from '@domain/defaults/sos';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { AlarmSchool } from '../../support/alarm-school';
import { launchTablet, type Tablet } from '../../support/chromium';
import { isAccessible, signInAsStaff, toScreen } from '../../support/staff-screen';

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
