/** What stands on the pictures of the guides, and how one comes there, by the words on the screen. */
import type { Page } from 'playwright-core';

const LAPTOP = { width: 1366, height: 768 };
const TABLET = { width: 1180, height: 820 };

export interface Picture {
  /** Of the file. */
  readonly name: string;
  /** The demo account, before the @. */
  readonly who: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly show: (page: Page) => Promise<void>;
}

/** Follows a link of the header, also one that stands in its menu, until its page is there. */
async function open(page: Page, link: string, heading: string | RegExp = link): Promise<void> {
  // How many wait stands behind its words.
  const found = page.getByRole('link', { name: new RegExp(`^${link}`) });
  const menu = page.getByRole('button', { name: 'そのほか', expanded: false });
  await found.or(menu).first().waitFor();
  if ((await found.count()) === 0) await menu.click();
  await found.first().click();
  await page.getByRole('heading', { name: heading }).first().waitFor();
}

/** Something that the page shows once its data are there. */
const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** A class as an office lists it: one child is new. */
const LIST = ['学年,組,出席番号,氏名,ふりがな,備考', '5,1,41,青木　そら,あおき　そら,転入'].join('\r\n');

export const PICTURES: readonly Picture[] = [
  {
    ...{ name: 'admin-home', who: 'admin', size: LAPTOP },
    show: (page) => shown(page, /^(まだのもの|すべてそろっています)/),
  },
  {
    ...{ name: 'import-files', who: 'admin', size: LAPTOP },
    show: async (page) => {
      await open(page, '取り込み');
      const file = { name: '5年1組.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('list', { name: '選んだファイル' }).waitFor();
    },
  },
  {
    ...{ name: 'new-person', who: 'admin', size: LAPTOP },
    show: async (page) => {
      await open(page, '働く人');
      await page.getByRole('link', { name: '働く人を加える' }).click();
      await page.getByRole('checkbox', { name: '5年1組' }).waitFor();
    },
  },
  {
    ...{ name: 'rounds', who: 'admin', size: LAPTOP },
    show: (page) => open(page, 'アンケートの回'),
  },
  {
    ...{ name: 'safety', who: 'admin', size: LAPTOP },
    show: async (page) => {
      await open(page, '命にかかわる答え');
      await shown(page, 'いまの設定だと');
    },
  },
  {
    ...{ name: 'readiness', who: 'admin', size: LAPTOP },
    show: (page) => open(page, '備え', /備え/),
  },
  {
    // In school hours alone: at others it shows nobody.
    ...{ name: 'class-tablet', who: 'admin', size: TABLET },
    show: async (page) => {
      await open(page, 'ログインのきまり');
      const on = page.getByRole('button', { name: 'カードを使う', exact: true });
      const off = page.getByRole('button', { name: 'カードを使うのをやめる' });
      await on.or(off).waitFor();
      if (await on.isVisible()) await on.click();
      await off.waitFor();
      await open(page, '1〜3年生のカード');
      await page.getByLabel('タブレットの呼び名').fill('3号機');
      await page.getByRole('button', { name: /^このタブレットを/ }).click();
      await shown(page, '準備できました');
      await page.getByRole('button', { name: 'ログアウト' }).click();
      await page.getByRole('button', { name: /^1ばん/ }).waitFor();
    },
  },
  {
    ...{ name: 'board-closed', who: 'teacher', size: TABLET },
    show: (page) => shown(page, /人が答えました/),
  },
  {
    ...{ name: 'board-names', who: 'teacher', size: TABLET },
    show: async (page) => {
      await page.getByRole('button', { name: '名前を表示する' }).click();
      await page.getByRole('heading', { name: 'さきに声をかける' }).waitFor();
    },
  },
  {
    ...{ name: 'notices', who: 'teacher', size: TABLET },
    show: (page) => open(page, '気づき', /気づき/),
  },
  {
    ...{ name: 'inbox', who: 'teacher', size: TABLET },
    show: (page) => open(page, '届いたこと'),
  },
  {
    ...{ name: 'pupil-today', who: 'pupil', size: TABLET },
    show: (page) => page.getByRole('button', { name: 'はれ', exact: true }).waitFor(),
  },
  {
    ...{ name: 'pupil-help', who: 'pupil', size: TABLET },
    show: async (page) => {
      await page.getByRole('button', { name: 'はれ', exact: true }).waitFor();
      await page.getByRole('button', { name: 'たすけて' }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
