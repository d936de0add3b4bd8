/** What is sent and answered when nobody is at school: what the child reads before it sends, and where the answer is until morning. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { Desks, press, WAIT } from '../../support/desk-screen';
import { named, settleIn, tapWeather } from '../../support/pupil-screen';
import { NEXT_SCHOOL_DAY, SignalTablets } from '../../support/signal-tablet';
import { becomes } from '../../support/staff-screen';

let school: SignalTablets;
let tablet: Tablet;
let page: Page;
const desks = new Desks();
const [, MONTH, DAY] = NEXT_SCHOOL_DAY.split('-').map(Number);

beforeAll(async () => {
  school = await SignalTablets.open('signal-hours');
  await school.closes();
  tablet = await launchTablet();
  page = tablet.page;
});
afterAll(async () => {
  await tablet.close();
  await desks.close();
});

/** A tablet asks for the school's hours once an hour: another one knows them as they are now. */
async function onAnotherTablet(): Promise<void> {
  await tablet.close();
  tablet = await launchTablet();
  page = tablet.page;
  await settleIn(page, school.city.upper);
}

const line = () => page.getByRole('status').getByRole('link', { name: named('見てみる') });

it('a wish before a holiday says until when nobody reads it, and where somebody answers now', async () => {
  await settleIn(page, school.city.upper);
  await tapWeather(page, 'くもり');
  const talk = page.getByRole('region', { name: 'だれかに話したい？' });
  await talk.getByRole('button', { name: named('担任の先生') }).click();
  await talk
    .getByText(
      new RegExp(`早くても\\s?${MONTH}月\\s?${DAY}日.*8時15分ごろです。それまでは\\s?だれも\\s?読みません`),
    )
    .waitFor(WAIT);
  await talk.getByRole('link', { name: named('いま話したいとき') }).waitFor();
  await talk.getByRole('button', { name: 'おくる', exact: true }).click();
  await talk.getByText('届きました。まだ読まれていません').waitFor(WAIT);
});

it('an answer in the evening waits for the morning, and is seen at home only when the child has said so', async () => {
  const teacher = await desks.signIn(await school.staff('homeroom', 'teacher'));
  await teacher.getByRole('link', { name: /^届いたこと/ }).click(WAIT);
  await press(teacher, '名前を表示する');
  await teacher.getByRole('link', { name: /しけん/ }).click(WAIT);
  await teacher
    .getByText(/^いまは学校の時間の外です。/)
    .first()
    .waitFor(WAIT);
  await press(teacher, '話してくれてありがとう。');
  await teacher.getByText(/本人の画面に出るのは/).waitFor(WAIT);
  expect(await school.signal('reply')).toBeUndefined();
  expect(await line().count()).toBe(0);

  await school.opens();
  await school.goesBy(5);
  await becomes(() => school.signal('reply.text'), '話してくれてありがとう。');
  await onAnotherTablet();
  await line().waitFor({ timeout: 90_000 });

  // The next evening.
  await school.closes();
  await onAnotherTablet();
  expect(await line().count()).toBe(0);
  await page.goto('/me/told');
  await page
    .getByText(/学校の時間だけ/)
    .first()
    .waitFor(WAIT);
  expect(await page.locator('details[data-signal]').count()).toBe(0);

  await school.opens();
  await onAnotherTablet();
  await page.goto('/me/told');
  await page.getByRole('radio', { name: /家でも/ }).check(WAIT);
  const atHome = async () =>
    (await school.city.stored(school.city.upper, 'choices/current'))?.atHome as unknown;
  await becomes(atHome, true);
  await school.closes();
  await onAnotherTablet();
  await page.goto('/me/told');
  const sent = page.locator('details[data-signal]');
  await sent.locator('summary').click(WAIT);
  await sent.getByText('話してくれてありがとう。').waitFor(WAIT);
});
