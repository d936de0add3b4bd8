/** A child of grade 2 signs in with a card and three pictures, and the card is lost; and from the list on a tablet of its class. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@domain/days';
import { paths } from '@domain/paths';
import { launchTablet, type Tablet } from '../support/chromium';
import { StaffCity } from '../support/staff-city';
import { isAccessible, signInAsStaff, toScreen } from '../support/staff-screen';

const city = new StaffCity('card-sho');
const WAIT = { timeout: 60_000 };
const SMALL = '2026-2-1';
const CHILD = { number: 1, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' };
const uid = `card-child-${Date.now()}`;
let desk: Tablet;
let tablet: Tablet;

beforeAll(async () => {
  await city.open();
  const { db, school } = city;
  await db.doc(paths.schoolClass(school, SMALL)).set({ year: 2026, grade: 2, name: '1', kind: 'regular' });
  await db.doc(paths.roster(school, SMALL)).set({ pupils: { small: CHILD } });
  await db.doc(paths.pupil(school, 'small')).set({
    ...{ ...CHILD, uid, classId: SMALL, classIds: [SMALL], status: 'active' },
  });
  const retentionYears = { responses: 5, checkIns: 3 };
  await db.doc(paths.settings(school, 'policy')).set({
    ...{ safetyContacts: ['nobody'], retentionYears, requireMfa: false, cards: true },
  });
  // The list is shown in school hours, and the journeys run at any hour.
  await db.doc(paths.settings(school, 'calendar')).set({
    ...{ closures: [], extraSchoolDays: [city.today, addDays(city.today, 1)] },
    ...{ opensAt: '00:00', closesAt: '23:59' },
  });
  desk = await launchTablet();
  tablet = await launchTablet({ viewport: { width: 390, height: 844 } });
});
afterAll(() => Promise.all([desk.close(), tablet.close()]));

it('opens the child’s own screen, and nothing any more once the teacher has taken it away', async () => {
  const { page } = desk;
  await signInAsStaff(page, await city.staff('teacher', '二年 先生', [SMALL]));
  await toScreen(page, '1〜3年生のカード');
  await page.getByRole('button', { name: '学級全員のカードを作る' }).click();
  await page.getByText('1人のカードを作りました').waitFor(WAIT);
  await isAccessible(page);
  // On paper alone.
  const paper = page.locator('body > section');
  const number = (await paper.locator('li').textContent())?.match(/(\d{4} ){3}\d{4}/)?.[0] ?? '';
  const pictures = await paper.locator('td span').allTextContents();
  expect(pictures).toHaveLength(3);

  const child = tablet.page;
  await child.goto('/');
  await child.getByRole('button', { name: 'カードで はいる' }).click();
  await child.getByLabel('カードの すうじ').fill(number);
  await child.getByRole('button', { name: 'つぎへ' }).click();
  const tap = async (names: readonly string[]) => {
    for (const name of names) await child.getByRole('button', { name, exact: true }).click();
  };
  await tap(pictures.toReversed());
  await child.getByText('ちがうみたいです').waitFor(WAIT);
  await isAccessible(child);
  await tap(pictures);
  await child.getByRole('navigation').first().waitFor(WAIT);
  await child.goto('about:blank');
  // A token tells its second only: one of the second in which it is taken away would stay good.
  const inside = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(inside);

  await page.getByRole('button', { name: '海野 なみさんのカードを使えなくする' }).click();
  await page.getByText('使えなくしました').waitFor(WAIT);
  // The lost tablet is opened again.
  await child.goto('/');
  await child.getByRole('button', { name: 'カードで はいる' }).click(WAIT);
  await child.getByLabel('カードの すうじ').fill(number);
  await child.getByRole('button', { name: 'つぎへ' }).click();
  await tap(pictures);
  await child.getByText('ちがうみたいです').waitFor(WAIT);
});

it('opens from the list of a tablet that the teacher has prepared, and the list is gone once that is ended', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '海野 なみさんのカードを作る' }).click();
  await page.getByText('1人のカードを作りました').waitFor(WAIT);
  const pictures = await page.locator('body > section td span').allTextContents();
  await page.getByLabel('タブレットの呼び名').fill('2の1　3号機');
  await page.getByRole('button', { name: 'このタブレットを' }).click();
  await page.getByText('準備できました').waitFor(WAIT);
  await page.getByRole('cell', { name: '2の1　3号機' }).waitFor(WAIT);
  await isAccessible(page);
  await page.getByRole('button', { name: 'ログアウト' }).click();

  const itself = page.getByRole('button', { name: '1ばん なみ' });
  await itself.waitFor(WAIT);
  await isAccessible(page);
  await itself.click();
  for (const name of pictures) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('navigation').first().waitFor(WAIT);

  // The child leaves: the next one finds the list. Then the tablet is lost.
  await page.getByRole('button', { name: /設定|せってい/ }).click();
  await page.getByRole('button', { name: 'ログアウト', exact: true }).click();
  await itself.waitFor(WAIT);
  await city.db.recursiveDelete(city.db.collection(`${paths.school(city.school)}/classTablets`));
  await page.reload();
  await page.getByText('もう なまえは でません').waitFor(WAIT);
  await page.getByRole('button', { name: 'ほかの はいりかた' }).click();
  await page.getByLabel('メールアドレス').waitFor(WAIT);
});
