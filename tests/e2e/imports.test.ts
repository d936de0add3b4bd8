/** Files on screen: dropped, looked at, decided about, applied and taken back; two people at once. */
import { paths } from '@domain/paths';
import { rosterSchema } from '@domain/school/school';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { inShiftJis } from '../support/office-lists';
import { CLASS, StaffCity } from '../support/staff-city';
import { becomes, isAccessible, signInAsStaff, toScreen } from '../support/staff-screen';

const city = new StaffCity('imports-sho');
const WAIT = { timeout: 120_000 };
const tablets: Tablet[] = [];

beforeAll(() => city.open());
afterAll(() => Promise.all(tablets.map((tablet) => tablet.close())));

/** あさひ stays, いずみ has another number, うみの another family name, えだ and おがわ have left, きの is new, くの has no number. */
const LIST = inShiftJis([
  '5年1組　名簿,,,,',
  '年度,出席番号,氏名,よみ,備考',
  '2026,1,あさひ　はる,アサヒ　ハル,',
  '2026,8,いずみ　はる,イズミ　ハル,',
  '2026,3,うみべ　はる,ウミベ　ハル,',
  '2026,6,かわせ　はる,カワセ　ハル,',
  '2026,7,きの　なつ,キノ　ナツ,',
  '2026,,くの　あき,クノ　アキ,',
]);

async function signedIn(name: string, classIds: string[]): Promise<Page> {
  const tablet = await launchTablet();
  tablets.push(tablet);
  await signInAsStaff(tablet.page, await city.staff('admin', name, classIds));
  await toScreen(tablet.page, '取り込み');
  return tablet.page;
}

/** As from a folder of the office's computer. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const files = await page.evaluateHandle(
    ({ called, base64 }) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      transfer.items.add(new File([data], called, { type: 'text/csv' }));
      return transfer;
    },
    { called: name, base64: bytes.toString('base64') },
  );
  await page.getByText('ここにファイルを置くか').locator('..').dispatchEvent('drop', { dataTransfer: files });
}

async function roster(): Promise<string[]> {
  const { pupils } = rosterSchema.parse((await city.db.doc(paths.roster(city.school, CLASS)).get()).data());
  return Object.values(pupils)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, familyName, givenName }) => `${number} ${familyName} ${givenName}`);
}

it('a list is dropped, its columns, people and leavers decided, applied and taken back, while a colleague waits', async () => {
  const before = await roster();
  const page = await signedIn('事務 さん', []);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await drop(page, '5年1組.csv', LIST);
  await page.getByRole('list', { name: '選んだファイル' }).getByText('5年1組.csv').first().waitFor();
  await button('読み取る').click();
  await page.getByRole('heading', { name: '決めてください' }).waitFor(WAIT);
  await isAccessible(page);

  // A colleague who comes second is told whose it is.
  const colleague = await signedIn('次の人', [CLASS]);
  await colleague.getByText(/事務 さん.*に始めました/).waitFor(WAIT);
  expect(await colleague.getByRole('button', { name: '読み取る' }).count()).toBe(0);

  expect(await page.getByLabel('列「備考」').inputValue()).toBe('nothing');
  const asked = page.getByRole('combobox', { name: 'うみべ はる' });
  await asked.selectOption({ label: 'うみの はる（5年1組 3番）と同じ人' });
  await page.getByRole('textbox', { name: /この人数でよければ/ }).fill('2');
  await button('決めたことで、もう一度読む').click();
  const apply = page.getByRole('button', { name: /件を取り込む$/ });
  await apply.waitFor(WAIT);
  expect(await page.getByText('くの　あき').count()).toBe(0);
  await page.getByText('5年1組.csv 8行目').waitFor();
  expect(await roster()).toEqual(before);
  await apply.click();
  await page.getByRole('heading', { name: '取り込みました' }).waitFor(WAIT);
  await becomes(roster, ['1 あさひ はる', '3 うみべ はる', '6 かわせ はる', '7 きの なつ', '8 いずみ はる']);
  await colleague.getByRole('button', { name: '読み取る' }).waitFor(WAIT);

  await button('もとに戻す').click();
  await button('もとに戻す').click();
  await page.getByRole('heading', { name: 'もとに戻しました' }).waitFor(WAIT);
  await becomes(roster, before);
});
