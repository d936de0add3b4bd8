import { afterEach, beforeAll, expect, it } from 'vitest';
import { AlarmSchool } from '../../support/alarm-school';
import { appUrl, launchTablet, type Tablet } from '../../support/chromium';
import {
  appWorker,
  brings,
  countQuestions,
  playPushProject,
  shownNotifications,
  tapNotification,
  TELLING,
} from '../../support/push-worker';
import { becomes, signInAsStaff, signOutAsStaff, toScreen } from '../../support/staff-screen';

const school = new AlarmSchool('push-sho');
let tablet: Tablet;

beforeAll(async () => {
  await school.open();
  await school.db.recursiveDelete(school.db.collection(`users/${school.leader.uid}/devices`));
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
