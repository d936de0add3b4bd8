import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskSchool } from '../support/desk-school';
import { Desks, detail, openSos, press, WAIT } from '../support/desk-screen';
import { becomes } from '../support/staff-screen';

const school = new DeskSchool('desk-talk-sho');
const desks = new Desks();
let page: Page;

beforeAll(async () => {
  await school.open();
  await school.call('talk', 120, { safeToCallHome: 'no', text: 'きょうしつに いるのが つらい' });
  page = await desks.atDesk(school.nurse);
  await openSos(page, school.name(1));
});
afterAll(async () => {
  await school.takeDown('talk');
  await desks.close();
});

const messages = () => detail(page).getByRole('region', { name: '本人とのやりとり' });

it('writes to the child with ready-made or own words, and shows the answer as it comes', async () => {
  await press(page, 'いまから そこへ いきます。');
  await page.getByLabel('本人に書く').fill('いまから そこへ いきます。まっていてね。');
  await press(page, '送る');
  await messages().getByRole('listitem').filter({ hasText: 'まっていてね' }).waitFor(WAIT);
  await expect.poll(() => page.getByLabel('本人に書く').inputValue(), WAIT).toBe('');
  await school.writes('talk', 'うん');
  await messages().getByRole('listitem').filter({ hasText: 'うん' }).waitFor(WAIT);
  const stored = await school.db.collection(`${paths.sos(school.school, 'talk')}/messages`).get();
  expect(stored.docs.map((one) => [one.get('from'), one.get('by')] as unknown[])).toContainEqual([
    'staff',
    school.nurse.uid,
  ]);
});

it('arranges place and time of a talk', async () => {
  await detail(page)
    .getByRole('button', { name: /^わたしが受けとる/ })
    .click();
  await press(page, '話す約束をする');
  await press(page, '相談室');
  await page.getByRole('textbox', { name: '時刻' }).fill('15:20');
  await press(page, '約束する');
  await detail(page).getByText('15:20 相談室').waitFor(WAIT);
  expect(await school.sosField('talk', 'meeting')).toMatchObject({ place: '相談室' });
});

it('becomes a case once, and leads to it', async () => {
  await press(page, 'ケースにする');
  await detail(page).getByRole('link', { name: 'ケースを見る' }).waitFor(WAIT);
  expect(await page.getByRole('button', { name: /^ケースにする/ }).count()).toBe(0);
});

it('is closed with what came of it, and can be reopened: then it climbs from the beginning', async () => {
  await press(page, '終わりにする');
  await page.getByRole('radio', { name: '話を聞いた' }).check();
  await page.getByRole('dialog').getByRole('button', { name: '終わりにする' }).click();
  await detail(page).getByText('保科 養護（話を聞いた）').waitFor(WAIT);
  await messages().getByText('終わったSOSには書けません').waitFor(WAIT);

  await press(page, 'もう一度ひらく');
  await becomes(() => school.sosField('talk', 'state'), 'received');
  expect(await school.sosField('talk', 'acknowledgedBy')).toBeUndefined();
  await detail(page)
    .getByRole('button', { name: /^わたしが受けとる/ })
    .waitFor(WAIT);
  const told = await detail(page).getByRole('region', { name: 'これまでのこと' }).innerText();
  for (const words of ['受けとりました', '話す約束をしました', '終わりにしました', 'もう一度ひらきました'])
    expect(told).toContain(`保科 養護（養護教諭）が${words}`);
});
