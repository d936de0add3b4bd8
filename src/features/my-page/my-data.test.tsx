// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { setGrade, startI18n } from '@/i18n/start';
import { tabletDatabase } from '@/local/database';
import { openRecords } from '@/local/outbox';
import type { PupilSession } from '@/local/session-types';
import { signedIn } from '@/local/tablet.fixture';
import type { OwnData } from '@/sync/own-data/own-data';
import { MyPage } from './my-page';

const reader = (uid: string, displayName: string, role: string, title: string, ...classIds: string[]) => ({
  ...{ uid, displayName, role, title, classIds, reachedBy: [] },
});
const ADULTS = [
  reader('aoki', '青木 担任', 'teacher', 'homeroom', '2026-5-1'),
  reader('hoshina', '保科 養護', 'counsellor', 'nurse'),
  reader('nakamura', '中村 校長', 'leader', 'principal'),
  reader('tonari', '隣 担任', 'teacher', 'homeroom', '2026-5-2'),
];
const CALENDAR = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };

const ownWith = (change: object = {}) =>
  ({
    ...{ readers: ADULTS, classIds: ['2026-5-1'], calendar: CALENDAR, accessLog: [], goodThings: {} },
    ...{ keptYears: { checkIns: 3, responses: 5 }, ...change },
  }) as unknown as OwnData;

let session: PupilSession;
let count = 0;
beforeAll(async () => {
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'me']);
  for (const wording of ['ja', 'ja-easy', 'ja-upper']) await i18next.loadLanguages(wording);
});
beforeEach(async () => {
  count += 1;
  session = await signedIn(tabletDatabase(), `d${String(count)}`);
  setGrade(5);
  globalThis.history.replaceState({}, '', '/me/data');
});
afterEach(cleanup);
afterAll(() => setGrade(undefined));

const open = (own: OwnData | undefined) => render(<MyPage session={session} own={own} told={() => null} />);
const text = () => document.body.textContent;

it('says that it is on its way, and then that there is no network yet, with a way to try again', async () => {
  open(undefined);
  expect(screen.getByRole('status').textContent).toContain('よみこんでいます');
  // No server answers here.
  const again = await screen.findByRole('button', { name: /読みこむ/ });
  expect(text()).toContain('インターネットに つながると');
  fireEvent.click(again);
  expect(screen.getByRole('status').textContent).toContain('よみこんでいます');
  await screen.findByRole('button', { name: /読みこむ/ });
});

it('names nobody and promises no years where the tablet does not know them', () => {
  open(ownWith({ readers: [], keptYears: undefined }));
  expect(screen.queryAllByRole('term')).toEqual([]);
  expect(text()).toContain('学校が 決めます');
  expect(text()).not.toMatch(/\d年 のこします/);
});

it('names those who see it, and nobody of another class, with the school’s own years', () => {
  open(ownWith());
  for (const name of ['青木', '保科', '中村']) expect(text()).toContain(name);
  expect(text()).not.toContain('隣 担任');
  expect(text()).toContain('3年');
  expect(text()).toContain('5年');
});

it('whom the child leaves out stands apart, with what they still see', () => {
  open(ownWith({ choices: { not: ['aoki'], atHome: false } }));
  const named = screen.getAllByRole('term').map((one) => one.textContent);
  expect(named.some((one) => one.includes('青木'))).toBe(false);
  expect(text()).toMatch(/知らせないで.*青木 担任.*ほかは、見ません/);
});

it('what the child asks is kept on the tablet until it has arrived, and what is decided stands there', async () => {
  open(ownWith());
  fireEvent.click(screen.getByRole('button', { name: /つかわないで/ }));
  await waitFor(async () => {
    const writes = (await openRecords(tabletDatabase(), session.uid)).map(({ write }) => write);
    expect(writes).toMatchObject([{ document: { use: { wish: 'stop' } } }]);
  });
  cleanup();
  open(ownWith({ stopped: true }));
  expect(text()).toContain('いま、心の天気と アンケートは つかわれていません');
});

it('says so where the tablet could not keep what the child asks', async () => {
  const stranger = { ...session, uid: 'nobody-is-signed-in' };
  render(<MyPage session={stranger} own={ownWith()} told={() => null} />);
  fireEvent.click(screen.getByRole('button', { name: /つかわないで/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('まだ おくれていません');
});

it.each([
  [1, 'のこしているもの', 'たんにんの せんせい'],
  [5, 'のこしているもの', '担任の 先生'],
  [8, '残しているもの', '担任の先生'],
])('speaks as children of grade %i are spoken to', (grade, heading, homeroom) => {
  setGrade(grade);
  open(ownWith());
  expect(text()).toContain(heading);
  expect(text()).toContain(homeroom);
  if (grade < 4) expect(text().replaceAll(/青木 担任|中村 校長/g, '')).not.toMatch(/担任|先生|学校/);
  // Nobody of grade 7 and above is spoken to in the words of the little ones.
  if (grade > 6) expect(text()).not.toMatch(/してね/);
});
