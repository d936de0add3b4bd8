/** Push and e-mail over real connections, as a deployment's environment sets them up. */
import { randomUUID } from 'node:crypto';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { at } from '@domain/sos/sos.fixture';
import { notifierFrom } from '../../functions/src/platform/notify/from-environment';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import { FcmEndpoint } from '../support/fcm-endpoint';
import { MailServer } from '../support/mail-server';
import { happenings, openSosSchool, putSos, sweep } from '../support/climbing-school';

const PROJECT = `demo-${randomUUID().slice(0, 12)}`;
const APP_URL = 'https://soramoyo.example/';
const db = functionsDatabase(PROJECT);
const auth = getAuth(initializeApp({ projectId: PROJECT }, PROJECT));
let fcm: FcmEndpoint;
let mail: MailServer;

beforeAll(async () => {
  [fcm, mail] = await Promise.all([FcmEndpoint.open(PROJECT, 'owner'), MailServer.open()]);
  await auth.createUser({ uid: 'vice', email: 'vice@school.example' });
  await auth.createUser({ uid: 'moved', email: 'moved@school.example' });
  await auth.createUser({ uid: 'without-address' });
});
beforeEach(() => {
  fcm.messages.length = 0;
  mail.mails.length = 0;
});
afterAll(async () => {
  fcm.close();
  await mail.close();
});

const environment = () => ({
  ...{ GCLOUD_PROJECT: PROJECT, FIRESTORE_EMULATOR_HOST: process.env.FIRESTORE_EMULATOR_HOST },
  ...{ FCM_ENDPOINT: fcm.url, SMTP_URL: mail.url, MAIL_FROM: 'soramoyo@city.example', APP_URL },
});
const notifier = () => notifierFrom(environment(), db);

/** A device whose token is the name of what it is about. */
async function addDevice(uid: string, token: string, owner: { school?: string; pupilId?: string } = {}) {
  const device = { token, platform: 'test', updatedAt: new Date(), ...owner };
  await db.doc(paths.device(uid, `device-${token}`)).set(device);
}
const isKnown = async (uid: string, token: string) =>
  (await db.doc(paths.device(uid, `device-${token}`)).get()).exists;

it('a push says nothing but that the app should be opened, as data, urgent, to every device of a person', async () => {
  await addDevice('nurse', 'phone');
  await addDevice('nurse', 'desk');
  await addDevice('somebody-else', 'other');
  expect(await notifier().tell('nurse', 'push')).toEqual({ done: true });
  expect(fcm.complaints).toEqual([]);
  expect(fcm.messages.map(({ token }) => token).sort()).toEqual(['desk', 'phone']);
  expect(fcm.messages[0]).toMatchObject({
    data: { text: 'アプリをひらいてください' },
    webpush: { headers: { Urgency: 'high', TTL: '3600' } },
  });
});

it('a device that FCM does not know any more is forgotten, and the others go on', async () => {
  await addDevice('sc', 'old');
  await addDevice('sc', 'new');
  fcm.trouble.set('old', 'unregistered');
  expect(await notifier().tell('sc', 'push')).toEqual({ done: true });
  expect([await isKnown('sc', 'old'), await isKnown('sc', 'new')]).toEqual([false, true]);
  await addDevice('guidance', 'old');
  expect(await notifier().tell('guidance', 'push')).toEqual({ done: false, problem: 'no-device' });
});

it('a device stays known when FCM fails, and the failure has a name', { timeout: 30_000 }, async () => {
  await addDevice('principal', 'unlucky');
  fcm.trouble.set('unlucky', 'server-error');
  expect(await notifier().tell('principal', 'push')).toEqual({ done: false, problem: 'refused-500' });
  fcm.trouble.set('unlucky', 'silence');
  expect(await notifier().tell('principal', 'push')).toEqual({ done: false, problem: 'timeout' });
  expect(await isKnown('principal', 'unlucky')).toBe(true);
});

it('a wrong address of FCM costs nobody their device', async () => {
  await addDevice('kept', 'kept');
  const wrong = notifierFrom({ ...environment(), GCLOUD_PROJECT: 'another' }, db);
  expect(await wrong.tell('kept', 'push')).toMatchObject({ done: false });
  const nowhere = notifierFrom({ ...environment(), FCM_ENDPOINT: 'http://127.0.0.1:9' }, db);
  expect(await nowhere.tell('kept', 'push')).toEqual({ done: false, problem: 'unreachable' });
  expect(await isKnown('kept', 'kept')).toBe(true);
  fcm.complaints.length = 0;
});

it('a pupil is told on tablets of this pupil in this school only', async () => {
  await addDevice('uid-p1', 'own', { school: 'sora', pupilId: 'p1' });
  await addDevice('uid-p1-of-umi', 'of-umi', { school: 'umi', pupilId: 'p1' });
  await addDevice('uid-p2', 'of-p2', { school: 'sora', pupilId: 'p2' });
  expect(await notifier().tellPupil('sora', 'p1')).toEqual({ done: true });
  expect(fcm.messages.map(({ token }) => token)).toEqual(['own']);
});

it('an e-mail says nothing but that the app should be opened, and where it is', async () => {
  expect(await notifier().tell('vice', 'email')).toEqual({ done: true });
  expect(mail.mails.map(({ to }) => to)).toEqual([['vice@school.example']]);
  const [head = '', body = ''] = mail.mails[0]?.source.split('\r\n\r\n') ?? [];
  expect(Buffer.from(body, 'base64').toString().trim()).toBe(`アプリをひらいてください\n${APP_URL}`);
  expect(head).toContain('From: soramoyo@city.example');
});

it('an address that is refused, or that nobody has, is a failure with a name', async () => {
  mail.refused.add('moved@school.example');
  expect(await notifier().tell('moved', 'email')).toEqual({ done: false, problem: 'refused-550' });
  expect(await notifier().tell('without-address', 'email')).toEqual({ done: false, problem: 'no-address' });
  expect(await notifier().tell('nobody', 'email')).toEqual({ done: false, problem: 'no-address' });
  const away = notifierFrom({ ...environment(), SMTP_URL: 'smtp://127.0.0.1:9' }, db);
  expect(await away.tell('vice', 'email')).toEqual({ done: false, problem: 'unreachable' });
});

it('what is not set up is said to be so', async () => {
  const bare = notifierFrom({ GCLOUD_PROJECT: PROJECT, FIRESTORE_EMULATOR_HOST: 'somewhere' }, db);
  const missing = { done: false, problem: 'not-configured' };
  expect(await bare.tell('nurse', 'push')).toEqual(missing);
  expect(await bare.tell('nurse', 'email')).toEqual(missing);
  expect(await bare.tellPupil('sora', 'p1')).toEqual(missing);
});

it('a whole climb goes out by both, and the timeline says by which and to whom', async () => {
  await openSosSchool(db);
  await addDevice('nurse-1', 'nurse-phone');
  const path = await putSos(db, at(9));
  await sweep(db, at(9, 1), notifier());
  await sweep(db, at(9, 4), notifier());
  expect(fcm.messages.map(({ token }) => token)).toEqual(['nurse-phone']);
  expect(mail.mails.map(({ to }) => to)).toEqual([['vice@school.example']]);
  const lines = await happenings(db, path);
  expect(lines.slice(0, 3)).toEqual(['escalated 0 nurse-1', 'sent 0 nurse-1', 'escalated 1 vice+principal']);
  expect(lines.slice(3).sort()).toEqual(['failed 1 principal', 'sent 1 vice']);
});
