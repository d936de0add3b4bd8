import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DeployedApp, deployApp } from '../../support/deployed-app';
import { ALL_ARRIVED, waiting } from '../../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../../support/sos-school';
import { NOT_ARRIVED, ARRIVED, SENDING } from '../../support/sos-screen';
import { OPEN_ROUND } from '../../support/survey-school';
import { WebKitTablet } from '../../support/webkit-tablet';

let school: SosSchool;
let app: DeployedApp;
let tablet: WebKitTablet;
beforeAll(async () => {
  school = await openSosSchool('webkit-day');
  app = await deployApp();
  tablet = await WebKitTablet.start({ url: app.url });
  await tablet.signIn(school.upper);
  await tablet.isSettled();
});
beforeEach(() => {
  tablet.network.on();
});
afterAll(async () => {
  await tablet.close();
  app.close();
});

it('words only for oneself are still there when the browser was killed', async () => {
  await tablet.goto('/');
  await tablet.tap('はれ');
  await tablet.tap('自分だけ');
  await tablet.fillText('だれにも いわない ことば');
  await tablet.tap('しまう');
  await tablet.says('しまいました');
  await tablet.kill();
  await tablet.open();
  await tablet.goto('/');
  await tablet.tap('自分だけ');
  await tablet.until('the words', async () => {
    const words = await tablet.run(
      'return document.querySelector("textarea")?.value ?? document.body.textContent',
    );
    return String(words).includes('だれにも いわない ことば');
  });
});

it('a survey goes on where it was when the browser was killed, and arrives', async () => {
  await tablet.goto(`/survey/${OPEN_ROUND}`);
  await tablet.tap('はじめる');
  await tablet.tap('よくあった');
  await tablet.says('このタブレットに 保存しました');
  await tablet.tap('つぎへ');
  tablet.network.off();
  await tablet.tap('ときどきあった');
  await tablet.says('このタブレットに 保存しました');
  await tablet.kill();

  await tablet.open();
  await tablet.goto(`/survey/${OPEN_ROUND}`);
  await tablet.until('to the end', async () => {
    const isThere = await tablet.run('return document.querySelector(".survey-review, .review") !== null');
    if (!isThere) await tablet.tapIfThere(['つづきから', 'つぎへ']);
    return isThere;
  });
  await tablet.tap('おくる');
  await tablet.says(waiting(1));
  tablet.network.on();
  await tablet.says(ALL_ARRIVED);
  await expect
    .poll(async () => (await school.response(school.upper))?.answers as unknown, { timeout: 60_000 })
    .toEqual({ q01: 4, q02: 3 });
});

it('an SOS without a network is still there when the browser was killed, and arrives', async () => {
  await tablet.goto('/');
  tablet.network.off();
  await tablet.tap('たすけて');
  await tablet.says(new RegExp(`${NOT_ARRIVED}|${SENDING}`.replaceAll(' ', '')));
  await tablet.kill();
  await tablet.open();
  await tablet.goto('/');
  tablet.network.on();
  await tablet.tap('たすけて');
  await tablet.says(ARRIVED);
  expect(await school.sosOf(school.upper)).toHaveLength(1);
});

it('a new version waits until it is asked for, and then starts without a network, with everything that was there', async () => {
  await tablet.goto('/');
  app.deployNext();
  await tablet.run(`
    return navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => 0)`);
  await tablet.tap('新しくする');
  await tablet.until('the new version', () =>
    tablet.run(`
      return navigator.serviceWorker.getRegistration().then(
        (registration) => !registration.waiting && document.querySelector('.update_update') === null)`),
  );
  tablet.network.off();
  await tablet.goto('/');
  await tablet.says('もう一度えらぶ');
  await tablet.says(ALL_ARRIVED);
});

it('on a shared tablet the next pupil sees nothing of the first', async () => {
  await tablet.goto('/');
  await tablet.tap('設定');
  await tablet.tap('ログアウト');
  await tablet.says('メールアドレス');
  await tablet.signIn(school.lower);
  await tablet.isSettled();
  await tablet.says('すべて とどいています');
  expect(String(await tablet.run('return document.body.textContent'))).not.toContain('だれにも');
  expect(await tablet.run(COUNT_KEYS)).toBe(1);
});

const COUNT_KEYS = `
  return new Promise((resolve) => {
    const opening = indexedDB.open('soramoyo');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('keys').objectStore('keys').count();
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
    };
  });`;
