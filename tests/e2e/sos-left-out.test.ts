/** 「この人には 知らせないで」 from the child's tap to the nurse's empty desk. */
import { getApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { Desks, WAIT } from '../support/desk-screen';
import { type JourneySchool, openJourneySchool } from '../support/journey-school';
import { settleIn } from '../support/pupil-screen';
import { pressForHelp, sosSays, TELLING } from '../support/sos-screen';
import { becomes } from '../support/staff-screen';

let school: JourneySchool;
let tablet: Tablet;
let pupil: Page;
const desks = new Desks();
const claims = (page: Page) => page.getByRole('button', { name: /わたしが受けとる/ });

beforeAll(async () => {
  school = await openJourneySchool('sos-left-out');
  const choices = paths.standingChoices(school.id, school.upper.pupilId);
  await getFirestore(getApp('sos-left-out')).doc(choices).delete();
  tablet = await launchTablet();
  pupil = tablet.page;
  await settleIn(pupil, school.upper);
});
afterAll(async () => {
  await tablet.close();
  await desks.close();
});

it('a child leaves the nurse out: the principal is told at once, the nurse sees nothing', async () => {
  const choices = paths.standingChoices(school.id, school.upper.pupilId);
  const stored = async () =>
    ((await getFirestore(getApp('sos-left-out')).doc(choices).get()).get('not') ?? null) as string[] | null;
  const nurse = await desks.atDesk(school.nurse);
  const leader = await desks.atDesk(school.leader);

  await pupil.goto(new URL('/me/left-out', pupil.url()).href);
  await pupil.locator('details summary').click(WAIT);
  await pupil.getByRole('checkbox', { name: /保科 みずほ/ }).click();
  await pupil.getByRole('button', { name: 'やめる' }).waitFor(WAIT);
  await becomes(stored, [school.nurse.uid]);

  await pressForHelp(pupil);
  await sosSays(pupil, TELLING);
  await claims(leader).waitFor(WAIT);
  expect(await claims(nurse).count()).toBe(0);
  expect(await nurse.getByText('しけん').count()).toBe(0);
  await nurse.reload();
  await nurse.getByRole('heading', { name: 'SOS' }).first().waitFor(WAIT);
  expect(await claims(nurse).count()).toBe(0);
  const [sos] = await school.sosOf(school.upper);
  expect(sos?.['visibleTo']).toEqual([school.leader.uid]);
  expect(sos?.['readers']).not.toContain(school.nurse.uid);
});
