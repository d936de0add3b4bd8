/** On the screens of 気づき nothing that somebody is in the middle of gets lost, and nothing is shown before its time. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { Desks, detail, press, WAIT } from '../../support/desk-screen';
import { NoticeSchool, reason } from '../../support/notice-school';
import { becomes, isAccessible, openBoard, showNames } from '../../support/staff-screen';

const MORE_THAN_A_LIST = 102;
const school = new NoticeSchool('notices-kept-sho');
const desks = new Desks();
const away = reason('absent-recently', { days: 4, weeks: 4 });
let page: Page;
let change: string;
let absence: string;

beforeAll(async () => {
  await school.open();
  await school.noticedOften('observation', 6, MORE_THAN_A_LIST);
  change = await school.noticed('change', 'counsellor', 1);
  const months = ['2026-04', '2026-05'].map((month) =>
    paths.attendance(school.school, school.pupilId(2), month),
  );
  absence = await school.noticed('absence', 'counsellor', 2, {
    reasons: [{ ...away, sources: months }],
  });
  const ofHomeroom = await school.noticed('absence', 'homeroom', 2, { reasons: [away] });
  const { uid } = school.teacher;
  await school.reviewed(ofHomeroom, school.teacher.uid, {
    ownView: 'worried',
    decision: 'talked',
    assignee: uid,
  });
  await school.db
    .doc(paths.attendance(school.school, school.pupilId(2), '2026-04'))
    .set({ school: school.school, days: {}, nurseVisits: 7, receivedAt: new Date() });
  await school.offered(4, '図書室の朝読書');
  page = await desks.signIn(school.counsellor);
});
afterAll(() => desks.close());

const list = () => page.getByRole('region', { name: '気づきの一覧' });
const card = (number: number) => list().getByRole('link', { name: new RegExp(`^${school.name(number)}`) });
const note = () => detail(page).getByLabel('メモ（職員だけが読みます）');
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

async function openNotices(): Promise<void> {
  await page.goto('/notices');
  await press(page, '名前を表示する');
  await list().waitFor(WAIT);
}

it('keeps what somebody writes and where they are while names are hidden and older notices load, and asks before they leave it', async () => {
  await openNotices();
  await list().getByLabel('種類').selectOption({ label: '天気の変わり目' });
  await card(1).click();
  await detail(page).getByRole('radio', { name: 'すこし気になる' }).check(WAIT);
  await press(page, 'この見方を記録する');
  await note().fill('昼休みに ひと声');

  await press(page, '名前をかくす');
  await becomes(focused, '名前を表示する');
  await press(page, '名前を表示する');
  expect(await note().inputValue()).toBe('昼休みに ひと声');
  expect(await list().getByLabel('種類').inputValue()).toBe('change');

  await press(page, 'もっと前の気づきも読み込む');
  await page
    .getByRole('button', { name: 'もっと前の気づきも読み込む' })
    .waitFor({ ...WAIT, state: 'detached' });
  expect(await note().inputValue()).toBe('昼休みに ひと声');
  expect(await list().getByLabel('種類').inputValue()).toBe('change');

  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await list().getByLabel('種類').selectOption({ label: 'お休み' });
  await card(2).click();
  expect(asked).toHaveLength(1);
  expect(await note().inputValue()).toBe('昼休みに ひと声');

  await detail(page)
    .getByRole('radio', { name: /^様子を見る/ })
    .check();
  await press(page, '記録する');
  await detail(page).getByText('「様子を見る」と記録しました').waitFor(WAIT);
  await card(2).click();
  await detail(page)
    .getByRole('heading', { name: new RegExp(`^${school.name(2)}`) })
    .waitFor(WAIT);
});

it('says only that something was recorded until one has said how one sees it, then by whom and what', async () => {
  await openNotices();
  await list().getByLabel('種類').selectOption({ label: 'お休み' });
  await list().getByText('記録ずみ').waitFor(WAIT);
  expect(await list().getByText('声かけした').count()).toBe(0);
  await card(2).click();
  await detail(page).getByText('お休みしました').waitFor(WAIT);
  expect(await detail(page).getByText('山田 先生').count()).toBe(0);

  await detail(page).getByRole('radio', { name: 'まだ わからない' }).check();
  await press(page, 'この見方を記録する');
  await detail(page).getByText('山田 先生（担任）の記録：声かけした').waitFor(WAIT);
  await detail(page).getByText('いま つぎに見る人：山田 先生').waitFor(WAIT);
  await list().getByText('声かけした').waitFor(WAIT);
});

it('shows the attendance of the months that a reason was read from', async () => {
  await openNotices();
  await page.goto(`/notices/${absence}`);
  await press(page, '名前を表示する');
  await detail(page).getByRole('radio', { name: '見守り' }).check(WAIT);
  await press(page, '見る');
  await detail(page)
    .getByRole('heading', { name: /^今月の出欠/ })
    .waitFor(WAIT);
  const april = detail(page).getByRole('region', { name: '2026年4月の出欠' });
  await april.getByText('保健室 7回').waitFor(WAIT);
  await detail(page).getByRole('region', { name: '2026年5月の出欠' }).waitFor(WAIT);
});

it('puts the keyboard on what has just appeared', async () => {
  await openNotices();
  await becomes(
    () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    '気づきの一覧',
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await list().getByLabel('種類').selectOption({ label: '天気の変わり目' });
  await card(1).click();
  await becomes(focused, `${school.name(1)} 5年1組`);
  await detail(page).getByRole('link', { name: '一覧へもどる' }).click();
  await becomes(focused, `${school.name(1)} 5年1組`);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  await page.setViewportSize({ width: 1366, height: 768 });
});

it('leads from the board to what stands on a child’s own page, also while nothing is noticed', async () => {
  await openBoard(page);
  await showNames(page);
  const link = page.getByRole('link', { name: `${school.name(4)}さんの「できること」` });
  await link.waitFor(WAIT);
  await isAccessible(page);
  await link.click();
  await press(page, '名前を表示する');
  await page.getByText('いま、この子の気づきはありません').waitFor(WAIT);
  await isAccessible(page);
  await press(page, '取り下げる：図書室の朝読書');
  await page.getByText('取り下げました').waitFor(WAIT);
  await becomes(focused, 'この子の「できること」に出しているもの');
  expect(await school.ofPupil(4, 'options')).toMatchObject([{ withdrawn: true }]);
});

it('closes a dialog that is hidden with the names, and offers it again with what was written', async () => {
  await page.clock.install();
  await page.goto(`/notices/${change}`);
  await press(page, '名前を表示する');
  await press(page, 'ことばを書いて、本人にすすめる');
  await page.getByLabel('本人へのことば').fill('よかったら、見てね。');
  await page.clock.runFor(61_000);
  await page.getByRole('button', { name: '名前を表示する' }).click({ timeout: 5_000 });
  expect(await page.getByLabel('本人へのことば').inputValue()).toBe('よかったら、見てね。');
  await press(page, '閉じる');
  await detail(page)
    .getByRole('heading', { name: new RegExp(`^${school.name(1)}`) })
    .waitFor(WAIT);
});

it('takes a notice from the list when its three weeks are over, under a page that stays open', async () => {
  const ending = { expiresAt: new Date(Date.now() + 240_000).toISOString() };
  await school.noticed('talk', 'counsellor', 3, { reasons: [reason('talk-note')], ...ending }, 1);
  await openNotices();
  await press(page, 'もっと前の気づきも読み込む');
  await card(3).waitFor(WAIT);
  await page.clock.runFor(300_000);
  await press(page, '名前を表示する');
  await list().waitFor(WAIT);
  expect(await card(3).count()).toBe(0);
});
