/** The notifier of a deployment: what is set up stands in the environment (functions/.env, see docs/operations.md). */
import { type App, applicationDefault, getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { devicesOf, devicesOfPupil, pushTo } from './devices';
import { fcm, type Push } from './fcm';
import { mail } from './mail';
import { type Notifier, problem } from './notifier';

type Environment = Readonly<Record<string, string | undefined>>;

export function notifierFrom(env: Environment, db: Firestore): Notifier {
  const push = pushFrom(env);
  const email = emailFrom(env);
  const unreachable = () => problem('unreachable');
  return {
    tell: (uid, way, count) => {
      if (way === 'email') return email ? email(uid, count) : Promise.resolve(problem('not-configured'));
      if (!push) return Promise.resolve(problem('not-configured'));
      return devicesOf(db, uid)
        .then((devices) => pushTo(devices, (token) => push(token, count)))
        .catch(unreachable);
    },
    tellPupil: (school, pupilId) => {
      if (!push) return Promise.resolve(problem('not-configured'));
      return devicesOfPupil(db, school, pupilId)
        .then((devices) => pushTo(devices, push))
        .catch(unreachable);
    },
  };
}

/** A local stack has no project at Google: there is push only where an endpoint is named. */
function pushFrom(env: Environment): Push | undefined {
  const { FCM_ENDPOINT: endpoint, GCLOUD_PROJECT: project, FIRESTORE_EMULATOR_HOST: emulator } = env;
  if (!project || (!endpoint && emulator)) return undefined;
  return fcm({
    endpoint: endpoint ?? 'https://fcm.googleapis.com',
    project,
    accessToken: emulator ? () => Promise.resolve('owner') : accessToken,
  });
}

/** The library keeps a token until it expires. */
async function accessToken(): Promise<string> {
  credential ??= applicationDefault();
  return (await credential.getAccessToken()).access_token;
}
let credential: ReturnType<typeof applicationDefault> | undefined;

function emailFrom(env: Environment) {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, APP_URL: appUrl } = env;
  if (!smtpUrl || !from || !appUrl) return undefined;
  return mail({ smtpUrl, from, appUrl, addressOf });
}

async function addressOf(uid: string): Promise<string | undefined> {
  const { users } = await getAuth(app()).getUsers([{ uid }]);
  return users[0]?.email;
}

/** In the cloud there is one; a program on a developer's machine has opened its database under a name of its own. */
function app(): App {
  return getApps()[0] ?? initializeApp();
}
