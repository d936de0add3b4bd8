/** How long a child is looked for among a thousand, and how long its year takes to stand on the screen. */
import { performance } from 'node:perf_hooks';
import { addDays } from '@domain/days';
import { paths } from '@domain/paths';
import { findPupils, pupilIndex } from '@domain/record/find-pupils';
import { yearIdOf } from '@domain/record/year';
import type { Roster } from '@domain/school/school';
import { launchTablet } from '../../tests/support/chromium';
import { countListenTraffic, type ListenTraffic } from '../../tests/support/listen-traffic';
import { PASSWORD, StaffCity } from '../../tests/support/staff-city';
import { p95, type Row } from './row';

const CHILDREN = 1000;
const CLASS_SIZE = 35;
const LOOKS = 200;
const OPENINGS = 20;

export async function karteRows(): Promise<Row[]> {
  const { ms, documents, listeners } = await openedYear();
  return [
    {
      what: `search among ${CHILDREN} children, p95`,
      value: searchMs(),
      unit: 'ms',
      budget: 100,
      note: 'a letter typed, without the screen',
    },
    {
      what: 'カルテ: the year of one child on the screen, p95',
      value: ms,
      unit: 'ms',
      budget: 400,
      note: 'from the press on its page to every day of 200, on the local stack',
    },
    {
      what: 'カルテ: documents that come when it is opened',
      value: documents,
      unit: '',
      budget: 15,
      note: `from the reason said to the year on the screen, by ${listeners} listeners`,
    },
  ];
}

function searchMs(): number {
  const rosters = Object.fromEntries(
    Array.from({ length: Math.ceil(CHILDREN / CLASS_SIZE) }, (_, at): [string, Roster] => [
      `2026-${(at % 6) + 1}-${at + 1}`,
      {
        pupils: Object.fromEntries(
          Array.from({ length: CLASS_SIZE }, (__, child) => [
            `p${at * CLASS_SIZE + child}`,
            { number: child + 1, familyName: '青木', givenName: `光${child}`, kana: 'あおき ひかり' },
          ]),
        ),
      },
    ]),
  );
  const index = pupilIndex(rosters, (classId) => classId);
  const times = Array.from({ length: LOOKS }, (_, at) => {
    const began = performance.now();
    findPupils(index, ['あ', 'あお ひか', '青木光', '3-15', 'やまだ'][at % 5] ?? '');
    return performance.now() - began;
  });
  return p95(times);
}

async function openedYear(): Promise<ListenTraffic & { readonly ms: number }> {
  const city = await new StaffCity('bench-karte').open();
  const pupilId = city.pupilId(3);
  const days = Object.fromEntries(
    Array.from({ length: 200 }, (_, back) => [addDays(city.today, -back), { level: (back % 4) + 1 }]),
  );
  await city.db.doc(paths.weatherYear(city.school, pupilId, yearIdOf(city.today))).set({ days });
  const tablet = await launchTablet();
  try {
    const { page } = tablet;
    const taken = await countListenTraffic(page);
    await page.goto('/');
    await page.getByLabel('メールアドレス').fill((await city.staff('counsellor', '森 先生', [])).email);
    await page.getByLabel('パスワード').fill(PASSWORD);
    await page.getByRole('button', { name: 'ログイン' }).click();
    await page.getByRole('button', { name: 'ログアウト' }).waitFor();
    await page.goto(`/pupils/${pupilId}`);
    await page.getByRole('radio', { name: '見守り' }).check();
    taken();
    await page.getByRole('button', { name: '見る', exact: true }).click();
    await page.getByRole('region', { name: '日ごとの天気' }).waitFor();
    await page.getByText('アンケートの結果は、まだありません。').waitFor();
    const traffic = taken();
    const times: number[] = [];
    for (let at = 0; at < OPENINGS; at += 1) {
      await page.getByRole('link', { name: '時間の線' }).click();
      await page.getByRole('region', { name: '時間の線' }).waitFor();
      const began = performance.now();
      await page.getByRole('link', { name: '1年のようす' }).click();
      await page.getByRole('region', { name: '日ごとの天気' }).waitFor();
      times.push(performance.now() - began);
    }
    return { ...traffic, ms: p95(times) };
  } finally {
    await tablet.close();
  }
}
