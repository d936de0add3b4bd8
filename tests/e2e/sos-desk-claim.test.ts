import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskSchool } from '../support/desk-school';
import { Desks, detail, openSos, press, WAIT } from '../support/desk-screen';
import { becomes } from '../support/staff-screen';

const school = new DeskSchool('desk-claim-sho');
const desks = new Desks();
let nurse: Page;
let counsellor: Page;

beforeAll(async () => {
  await school.open();
  nurse = await desks.atDesk(school.nurse);
  counsellor = await desks.atDesk(school.counsellor);
});
afterAll(async () => {
  await school.takeDown('lapsed');
  await desks.close();
});

const claim = (page: Page, number: number) =>
  page.getByRole('button', { name: `わたしが受けとる：${school.name(number)}` });
const card = (page: Page, number: number) =>
  page.getByRole('listitem').filter({ hasText: school.name(number) });

/** By the pages' own clocks: a click that Playwright sends may come after the other's has already changed the screen. */
async function pressedAtOnce(...buttons: Locator[]): Promise<void> {
  const handles = await Promise.all(buttons.map((button) => button.elementHandle(WAIT)));
  const at = Date.now() + 500;
  const press = (button: Element, when: number) =>
    new Promise<void>((pressed) => {
      setTimeout(() => {
        (button as HTMLElement).click();
        pressed();
      }, when - Date.now());
    });
  await Promise.all(handles.map((handle) => handle.evaluate(press, at)));
}

it('shows an SOS live once people were told of it, with a running clock and what the child chose', async () => {
  await nurse.getByText('いま、待っているSOSはありません').waitFor(WAIT);
  await school.call('first', 75, { want: 'nurse', via: 'come', at: 'classroom' });
  await claim(nurse, 1).waitFor(WAIT);
  const text = await card(nurse, 1).innerText();
  for (const words of ['あさひ はる', '5年1組', '保健室の先生', '来てほしい', '教室', '待っています'])
    expect(text).toContain(words);
  const seconds = async () => (await card(nurse, 1).getByRole('timer').innerText()).match(/1:(\d\d)/)?.[1];
  const before = Number(await seconds());
  await expect.poll(async () => Number(await seconds()) > before, WAIT).toBe(true);
  expect(await nurse.title()).toMatch(/^\(1\) SOS/);
});

it('does not show an SOS of which nobody was told: the child may still take it back', async () => {
  await school.call('unseen', 1, {}, 2);
  await claim(nurse, 2).waitFor(WAIT);
  await school.untell('unseen');
  await claim(nurse, 2).waitFor({ ...WAIT, state: 'detached' });
  await school.change('unseen', { visibleTo: [school.nurse.uid] });
  await claim(nurse, 2).waitFor(WAIT);
  await school.takeDown('unseen');
  await claim(nurse, 2).waitFor({ ...WAIT, state: 'detached' });
});

it('gives one owner when two take it at once, logs both, and tells the second who has it', async () => {
  await claim(counsellor, 1).waitFor(WAIT);
  await pressedAtOnce(claim(nurse, 1), claim(counsellor, 1));
  await becomes(() => school.sosField('first', 'state'), 'acknowledged');
  const owner = (await school.sosField('first', 'acknowledgedBy')) as { uid: string; name: string };
  const [second] = owner.uid === school.nurse.uid ? [counsellor] : [nurse];
  await second.getByRole('alert').getByText(`${owner.name}が先に受けとりました`).waitFor(WAIT);
  await becomes(
    async () => (await school.eventTypes('first')).toSorted(),
    ['acknowledged', 'also-acknowledged', 'escalated'],
  );
  await card(second, 1).getByText(`担当 ${owner.name}`).waitFor(WAIT);
});

it('is handed over when the colleague takes it', async () => {
  await school.call('hand', 30, {}, 2);
  await claim(nurse, 2).click();
  await claim(nurse, 2).waitFor({ ...WAIT, state: 'detached' });
  await openSos(nurse, school.name(2));
  await press(nurse, '引きつぐ');
  await nurse.getByRole('radio', { name: /相田 カウンセラー/ }).check();
  await press(nurse, 'たのむ');
  await detail(nurse).getByText('相田 カウンセラーに引きつぎをたのんでいます').waitFor(WAIT);
  await nurse
    .getByRole('article')
    .getByText(/あと 4:\d\d/)
    .waitFor(WAIT);

  await counsellor.getByRole('button', { name: '引きうける：いずみ はる' }).click();
  await becomes(
    async () => ((await school.sosField('hand', 'acknowledgedBy')) as { uid: string }).uid,
    school.counsellor.uid,
  );
  expect(await school.sosField('hand', 'handOver')).toBeUndefined();
  await detail(nurse).getByText('担当 相田 カウンセラー').waitFor(WAIT);
  await nurse.getByText(/保科 養護.*が相田 カウンセラー.*に引きつぎをたのみました/).waitFor(WAIT);
});
