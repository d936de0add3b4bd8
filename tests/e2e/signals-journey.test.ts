/** From a child's tablet to an adult and back: at once, over a cold start without a network, and when nobody answers. */
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { Desks, press, WAIT } from '../support/desk-screen';
import { named, settleIn, tapWeather } from '../support/pupil-screen';
import { SignalTablets } from '../support/signal-tablet';
import { becomes } from '../support/staff-screen';

let school: SignalTablets;
let tablet: Tablet;
let desks: Desks;
let count = 0;

beforeEach(async () => {
  school = await SignalTablets.open(`signals-${(count += 1)}`);
  tablet = await launchTablet();
  desks = new Desks();
});
afterEach(async () => {
  await tablet.close();
  await desks.close();
  await rm(tablet.userDataDir, { recursive: true, force: true });
});

const see = (page: Page) => page.getByRole('status').getByRole('link', { name: named('見てみる') });

it('a note that is answered within the minute is seen after a cold start without a network, as soon as there is one', async () => {
  const teacher = await desks.signIn(await school.staff('homeroom', 'teacher'));
  await settleIn(tablet.page, school.city.upper);
  await tapWeather(tablet.page, 'くもり');
  const note = tablet.page.getByRole('region', { name: '書いておきたいこと。だれが読みますか？' });
  await note.getByRole('button', { name: named('担任の先生') }).click();
  await note.getByRole('textbox').fill('きのうのことを きいてほしいです');
  await note.getByRole('button', { name: 'おくる', exact: true }).click();
  await note.getByText('届きました。まだ読まれていません').waitFor(WAIT);
  await tablet.kill();

  expect(await school.thread('state')).toBe('open');
  await teacher.getByRole('link', { name: /^届いたこと/ }).click(WAIT);
  await press(teacher, '名前を表示する');
  await teacher.getByRole('link', { name: /しけん/ }).click(WAIT);
  await teacher.getByText('きのうのことを きいてほしいです').waitFor(WAIT);
  await press(teacher, '話してくれてありがとう。');
  await becomes(() => school.signal('reply.text'), '話してくれてありがとう。');

  tablet = await launchTablet({ userDataDir: tablet.userDataDir, offline: true });
  await tablet.page.goto('/');
  await tablet.page.locator('main h1').waitFor(WAIT);
  expect(await see(tablet.page).count()).toBe(0);
  await tablet.kill();

  tablet = await launchTablet({ userDataDir: tablet.userDataDir });
  await tablet.page.goto('/');
  await see(tablet.page).click({ timeout: 90_000 });
  const sent = tablet.page.locator('details[data-signal]');
  await sent.getByText(/返事が\s?あります/).waitFor(WAIT);
  await sent.locator('summary').first().click();
  await sent.getByText('話してくれてありがとう。').waitFor(WAIT);
});

it('a wish to talk that nobody answers: the fact climbs after two school days, the words stay where they are', async () => {
  const nurse = await school.staff('nurse', 'counsellor');
  await settleIn(tablet.page, school.city.upper);
  await tapWeather(tablet.page, 'あめ');
  const talk = tablet.page.getByRole('region', { name: 'だれかに話したい？' });
  await talk.getByRole('button', { name: named('担任の先生') }).click();
  await talk.getByRole('button', { name: 'おくる', exact: true }).click();
  await talk.getByText('届きました。まだ読まれていません').waitFor(WAIT);
  expect(await school.thread('toldOf')).toEqual([]);
  // Longer than any weekend with two school days in it, and no long holiday.
  await school.goesBy(5);
  await becomes(() => school.thread('toldOf'), [nurse.uid]);
  const desk = await desks.signIn(nurse);
  await desk.getByRole('link', { name: /^届いたこと/ }).click(WAIT);
  await press(desk, '名前を表示する');
  await desk.getByRole('heading', { name: /^返事がまだと知らされたもの/ }).waitFor(WAIT);
  await desk.getByRole('link', { name: /しけん/ }).click(WAIT);
  await desk.getByText('返事がないまま登校日が2日すぎたので、あなたにも知らせています。').waitFor(WAIT);
  expect(await desk.getByRole('button', { name: '話した', exact: true }).count()).toBe(0);
  await school.goesBy(5);
  await becomes(() => school.thread('toldOf'), [nurse.uid, `${school.name}-head`]);
  expect(await school.thread('owners')).toEqual([`${school.name}-homeroom`]);
});
