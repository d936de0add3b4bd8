import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Desks, detail, press, WAIT } from '../support/desk-screen';
import { NoticeSchool, reason } from '../support/notice-school';
import { becomes, isAccessible, openBoard, showNames } from '../support/staff-screen';

const school = new NoticeSchool('notices-sho');
const desks = new Desks();
const model = { id: 'synthetic-c', synthetic: true };
const away = reason('absent-recently', { days: 4, weeks: 4 });
let risk: string;

beforeAll(async () => {
  await school.open();
  const { school: s } = school;
  const joy = reason('indicator-fell', { indicator: 'school_joy' });
  const source = paths.homeroomResult(s, school.pupilId(1), 'autumn');
  risk = await school.noticed('risk', 'counsellor', 1, {
    reasons: [away, { ...joy, sources: [source] }],
    model,
  });
  await school.noticed('risk', 'homeroom', 1, { reasons: [away], model });
  await school.noticed('risk', 'homeroom', 5, { reasons: [away], model });
  await school.noticed('observation', 'counsellor', 2);
  await school.noticed('talk', 'counsellor', 3, { reasons: [reason('talk-note')] }, 1);
  await school.noticed('absence', 'homeroom', 4, {
    reasons: [away],
    decision: { decision: 'talked', by: school.teacher.uid, at: new Date().toISOString() },
  });
  await school.computed(1);
});
afterAll(() => desks.close());

const inbox = (page: Page) => page.getByRole('link', { name: /^気づき/ });
const card = (page: Page, number: number) =>
  page
    .getByRole('region', { name: '気づきの一覧' })
    .getByRole('link', { name: new RegExp(`^${school.name(number)}`) });
const first = (page: Page) => page.getByRole('region', { name: 'さきに声をかける' });
const review = (field: string) =>
  school.stored(paths.review(school.school, risk, school.counsellor.uid), field);

it('opens with counts alone, then leads from a reason over one’s own view to the details and an offer', async () => {
  const page = await desks.signIn(school.counsellor);
  await expect
    .poll(() => inbox(page).first().textContent(), WAIT)
    .toContain('まだ だれもひらいていない気づき 4件');
  await inbox(page).click();
  await page.getByRole('button', { name: '名前を表示する' }).waitFor(WAIT);
  expect(await page.getByText(school.name(1)).count()).toBe(0);
  await isAccessible(page);

  await press(page, '名前を表示する');
  await card(page, 3).waitFor(WAIT);
  const inOrder = [3, 2, 5, 1, 4].map((number) => school.name(number));
  await becomes(() => page.locator('.notices_list .notices_cardName').allTextContents(), inOrder);
  await card(page, 1).click();
  const notice = detail(page);
  await notice.getByText(/までの4週間に4日お休みしました/).waitFor(WAIT);
  await notice.getByText('「学校の楽しさ」が、前の回より大きく下がりました').waitFor(WAIT);
  await notice.getByRole('link', { name: 'この子のアンケートを見る（秋のアンケート）' }).waitFor(WAIT);
  await notice.getByText('合成データ（実在しない子ども）で作ったモデル').waitFor(WAIT);
  await notice.getByText('あなたの見方を記録すると見られます').waitFor(WAIT);
  await becomes(async () => (await review('by')) === school.counsellor.uid, true);
  expect(await notice.getByRole('button', { name: '記録する', exact: true }).count()).toBe(0);

  await notice.getByRole('radio', { name: '相談' }).check();
  await press(page, '見る');
  await notice.getByText('きょうの目的：相談。').waitFor(WAIT);
  expect(await notice.getByRole('table', { name: '計算に使った記録' }).count()).toBe(0);
  await notice.getByRole('radio', { name: 'すこし気になる' }).check();
  await press(page, 'この見方を記録する');
  await notice.getByRole('table', { name: '計算に使った記録' }).waitFor(WAIT);
  expect(await notice.innerText()).not.toMatch(/計算の値/);
  await notice.getByText('教室のほかに落ち着ける場所が校内にあると').waitFor(WAIT);
  await isAccessible(page);

  await notice.getByRole('radio', { name: /^様子を見る/ }).check();
  await notice.getByLabel('メモ（職員だけが読みます）').fill('休み時間に話す');
  await notice.getByLabel('つぎに見る人').selectOption({ label: '保科 養護（養護教諭）' });
  await press(page, '記録する');
  await notice.getByText('「様子を見る」と記録しました').waitFor(WAIT);
  expect(await review('ownView')).toBe('somewhat');
  expect(await review('assignee')).toBe(school.nurse.uid);

  await press(page, '本人にすすめる：校内サポートルーム');
  await page.getByLabel('本人へのことば').fill('よかったら、いっしょに見にいきませんか。');
  await isAccessible(page);
  await page.getByRole('checkbox', { name: 'この子に合うと考え、わたしが認めます' }).check();
  await press(page, '本人の画面に出す');
  await notice.getByRole('button', { name: '取り下げる：校内サポートルーム' }).waitFor(WAIT);
  expect(await school.ofPupil(1, 'offers')).toMatchObject([
    { byName: '相田 カウンセラー', withdrawn: false, what: { ja: '校内サポートルーム' } },
  ]);
});

it('leads a teacher from the board to the reasons, without a number and without the talk of others', async () => {
  const page = await desks.signIn(school.teacher);
  await openBoard(page);
  await showNames(page);
  await page.getByRole('link', { name: `${school.name(5)}さんの気づき 1件` }).click(WAIT);
  await press(page, '名前を表示する');
  await card(page, 5).click(WAIT);
  const notice = detail(page);
  await notice.getByText(/までの4週間に4日お休みしました/).waitFor(WAIT);
  await notice.getByRole('radio', { name: '心配している' }).check();
  await press(page, 'この見方を記録する');
  await notice.getByRole('radio', { name: /^声かけした/ }).waitFor(WAIT);
  expect(await notice.getByText(/計算|本人にすすめる/).count()).toBe(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await notice.getByRole('link', { name: '一覧へもどる' }).click();
  await card(page, 5).waitFor(WAIT);
  expect(await card(page, 3).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.getByRole('link', { name: 'さきに声をかける' }).click();
  await press(page, '名前を表示する');
  await first(page).getByText(school.name(5)).waitFor(WAIT);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

it('takes a teacher three clicks from sign-in to spoken with, recorded', async () => {
  const noticeId = await school.noticed('change', 'homeroom', 6, { reasons: [reason('first-storm')] });
  const page = await desks.signIn(school.teacher);
  await page.evaluate(() => {
    const counted = window as { clicks?: number };
    counted.clicks = 0;
    addEventListener('click', () => (counted.clicks = (counted.clicks ?? 0) + 1), { capture: true });
  });
  await press(page, '名前を表示する');
  await first(page)
    .getByRole('button', { name: `声かけした：${school.name(6)}さん` })
    .click(WAIT);
  await first(page)
    .getByRole('button', { name: `気づきにも記録する：${school.name(6)}さん` })
    .click(WAIT);
  const own = (field: string) =>
    school.stored(paths.review(school.school, noticeId, school.teacher.uid), field);
  await becomes(() => own('decision'), 'talked');
  // A word with a child is written by the browser itself, a decision by a command: neither waits for the other.
  await expect
    .poll(() => school.ofPupil(6, 'contacts'))
    .toMatchObject([{ withdrawn: false, by: school.teacher.uid }]);
  expect(await page.evaluate(() => (window as { clicks?: number }).clicks)).toBe(3);
  await first(page)
    .getByRole('listitem')
    .filter({ hasText: school.name(6) })
    .getByText('✓ 声かけした')
    .waitFor(WAIT);
  await isAccessible(page);
});
