import { paths } from '@domain/paths';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { AlarmSchool } from '../../support/alarm-school';
import { appUrl, launchTablet, type Tablet } from '../../support/chromium';
import { named, settleIn } from '../../support/pupil-screen';
import {
  appWorker,
  brings,
  countQuestions,
  playPushProject,
  shownNotifications,
  tapNotification,
  TELLING,
} from '../../support/push-worker';
import { openQueueCity, type QueueCity } from '../../support/queue-city';
import { pressForHelp } from '../../support/sos-screen';
import { becomes, signInAsStaff, signOutAsStaff, toScreen } from '../../support/staff-screen';

const school = new AlarmSchool('push-sho');
let city: QueueCity;
let tablet: Tablet;

beforeAll(async () => {
  await school.open();
  await school.db.recursiveDelete(school.db.collection(`users/${school.leader.uid}/devices`));
  city = await openQueueCity('push');
});
afterEach(async () => {
  await tablet.context.unrouteAll({ behavior: 'ignoreErrors' });
  await tablet.close();
});

it('says nothing of the matter, never twice at a time, and leads staff to the desk in the window that is open', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  await context.grantPermissions(['notifications'], { origin: appUrl() });
  await signInAsStaff(page, school.leader);
  const worker = await appWorker(page);
  await brings(page, worker, [TELLING, 'not even JSON'], { silent: false });

  await toScreen(page, '集計');
  await page.evaluate(() => {
    (window as unknown as { kept: boolean }).kept = true;
  });
  expect(await tapNotification(worker)).toBeUndefined();
  await page.waitForURL('**/sos');
  expect(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
  await becomes(() => shownNotifications(worker), []);
});

it('registers a device by one tap, keeps it over a reload and takes it back at sign-out', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  await playPushProject(context);
  const asked = await countQuestions(context);
  const devices = async () => {
    const { docs } = await school.db.collection(`users/${school.leader.uid}/devices`).get();
    return docs.map((one) => [one.get('token'), one.get('school'), one.get('pupilId')] as unknown);
  };
  await signInAsStaff(page, school.leader);
  await toScreen(page, 'SOSの設定');
  const button = page.getByRole('button', { name: '知らせを受け取る' });
  await button.waitFor();
  expect(await asked(page)).toBe(0);

  await context.grantPermissions(['notifications'], { origin: appUrl() });
  await button.click();
  await page.getByText('この端末に知らせが届きます').waitFor();
  expect(await devices()).toEqual([['push-token-1', 'push-sho', undefined]]);
  await page.reload();
  await page.getByText('この端末に知らせが届きます').waitFor();
  await signOutAsStaff(page);
  await becomes(devices, []);
});

it('opens the app where no window is open', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  await context.grantPermissions(['notifications'], { origin: appUrl() });
  await signInAsStaff(page, school.leader);
  const worker = await appWorker(page);
  await page.goto('about:blank');
  await brings(page, worker, [TELLING], { silent: false });
  expect(await tapNotification(worker)).toBe('/sos');
});

it('leads a pupil to what they have sent, without a sound and without sending anything', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  await context.grantPermissions(['notifications'], { origin: appUrl() });
  await settleIn(page, city.a);
  await page.getByRole('link', { name: 'できること' }).click();
  const worker = await appWorker(page);
  await brings(page, worker, [TELLING], { silent: true });
  await tapNotification(worker);
  // At home, where somebody else may hold the tablet, the first page tells nothing.
  await page.waitForURL(/\/(me\/told)?$/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  const all = await school.db.collection(paths.sosCollection('push-sho')).get();
  expect(all.size).toBe(0);
});

it('shows a pupil their own SOS while one is open', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  await context.grantPermissions(['notifications'], { origin: appUrl() });
  await settleIn(page, city.a);
  const sheet = await pressForHelp(page);
  await sheet.getByRole('button', { name: named('とじる') }).click();
  await page.getByRole('link', { name: 'できること' }).click();
  const worker = await appWorker(page);
  await brings(page, worker, [TELLING], { silent: true });
  await tapNotification(worker);
  await page.getByRole('dialog').waitFor();
  expect(new URL(page.url()).pathname).toBe('/options');
});

it('asks nobody at load, and says where the project has no push', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  const asked = await countQuestions(context);
  await signInAsStaff(page, school.leader);
  await toScreen(page, 'SOSの設定');
  await page.getByText('プッシュ通知は、この環境では使えません').waitFor();
  await page.reload();
  await page.getByText('プッシュ通知は、この環境では使えません').waitFor();
  expect(await asked(page)).toBe(0);
});

it('tells whoever has blocked notifications where to allow them', async () => {
  tablet = await launchTablet({ push: true });
  const { context, page } = tablet;
  await playPushProject(context);
  await context.addInitScript(() =>
    Object.defineProperty(Notification, 'permission', { get: () => 'denied' }),
  );
  await signInAsStaff(page, school.leader);
  await toScreen(page, 'SOSの設定');
  await page.getByText('このサイトの通知が止められています').waitFor();
});

for (const allowed of [false, true]) {
  it(`offers push in a pupil's menu ${allowed ? 'where' : 'only where'} the school allows it`, async () => {
    await school.db.doc(paths.settings('push-sho', 'policy')).set({
      safetyContacts: [school.leader.uid],
      retentionYears: { responses: 5, checkIns: 3 },
      requireMfa: false,
      pupilPush: allowed,
    });
    tablet = await launchTablet({ push: true });
    const { context, page } = tablet;
    await playPushProject(context);
    await settleIn(page, city.b);
    const told = page.waitForResponse(
      (response) => response.request().postData()?.includes('settings/policy') ?? false,
    );
    await page.getByRole('button', { name: named('設定') }).click();
    await page.getByText('ログアウト').first().waitFor();
    await (await told).finished();
    const offer = page.getByRole('button', { name: named('お知らせをうけとる') });
    await becomes(() => offer.count(), allowed ? 1 : 0);
  });
}
