/** From a child's tablet to an adult and back: at once, over a cold start without a network, and when nobody answers. */
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paths } from '@domain/paths';
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

it('without a name: the nurse reads it and answers, no screen says whose it is, and the child sees the answer', async () => {
  await school.db.doc(paths.settings(school.school, 'scale')).update({ unnamed: ['4-6'] });
  await settleIn(tablet.page, school.city.upper);
  await tapWeather(tablet.page, 'あめ');
  const fold = tablet.page.locator('details', { hasText: /名前を\s?言わずに\s?相談する/ });
  await fold.locator('summary').first().click(WAIT);
  await fold.getByRole('button', { name: named('相談の先生') }).click();
  await fold.getByRole('textbox').last().fill('だれにも いえないことが あります');
  await fold.getByRole('button', { name: 'おくる', exact: true }).click();
  await fold.getByText('届きました。まだ読まれていません').waitFor(WAIT);

  const nurse = await desks.signIn(await school.staff('nurse', 'counsellor'));
  const noName = async () => expect(await nurse.locator('main').innerText()).not.toMatch(/しけん|あおい/);
  await nurse.getByRole('link', { name: /^届いたこと/ }).click(WAIT);
  await press(nurse, '名前を表示する');
  const line = nurse.getByRole('link', { name: /名前を言っていない子（4〜6年生）/ });
  await line.waitFor(WAIT);
  await noName();
  await line.click();
  await nurse.getByText('だれにも いえないことが あります').waitFor(WAIT);
  await noName();
  const answer = nurse.getByRole('group', { name: '返事をする' });
  expect(await answer.getByRole('button', { name: '話した', exact: true }).count()).toBe(0);
  await answer.getByLabel('自分のことばで書く').fill('昼休みは保健室にいます。いつでも来てください。');
  await press(nurse, 'このことばを送る');
  await nurse.getByText('本人の画面に出ました').waitFor(WAIT);
  await noName();
  await nurse.goto('/inbox/waiting');
  await nurse.getByRole('heading', { name: '返事がまだのもの' }).waitFor(WAIT);
  await press(nurse, '名前を表示する');
  await noName();
  await nurse.goto('/');
  await nurse.getByRole('link', { name: /^届いたこと/ }).waitFor(WAIT);
  expect(await nurse.locator('main').innerText()).not.toContain('だれにも いえない');

  await tablet.page.reload();
  await see(tablet.page).click({ timeout: 90_000 });
  const sent = tablet.page.locator('details[data-signal]');
  await sent.getByText(/返事が\s?あります/).waitFor(WAIT);
  await sent.locator('summary').first().click();
  await sent.getByText('昼休みは保健室にいます。いつでも来てください。').waitFor(WAIT);
});
