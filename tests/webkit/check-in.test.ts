import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf } from '@domain/days';
import { ALL_ARRIVED, waiting } from '../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../support/sos-school';
import { ARRIVED } from '../support/sos-screen';
import { WebKitTablet } from '../support/webkit-tablet';

let school: SosSchool;
let tablet: WebKitTablet;
beforeAll(async () => {
  school = await openSosSchool('webkit');
  tablet = await WebKitTablet.start();
});
afterAll(() => tablet.close());

it('a check-in without a network is still there when the browser was killed, and arrives; an SOS does', async () => {
  await tablet.signIn(school.upper);
  await tablet.isSettled();
  tablet.network.off();
  await tablet.tap('くもり');
  await tablet.says(waiting(1));
  await tablet.kill();

  await tablet.open();
  await tablet.goto('/');
  await tablet.says(waiting(1));
  tablet.network.on();
  await tablet.says(ALL_ARRIVED);
  expect((await school.stored(school.upper, `checkIns/${dayOf(Date.now())}`))?.level).toBe(3);

  await tablet.tap('たすけて');
  await tablet.says('おしてくれて ありがとう。');
  await tablet.says(ARRIVED);
  expect(await school.sosOf(school.upper)).toHaveLength(1);
});
