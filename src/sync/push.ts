/**
 * Push on this device, for whoever is signed in. The browser's permission belongs to the device, and pupils share tablets: push
 * is on only for the person who switched it on here, and until they sign out.
 */
import { canPush } from '@/firebase/push-keys';
import { tabletDatabase } from '@/local/database';
import { currentSession } from '@/local/session-store';
import type { Session } from '@/local/session-types';
import { thisTablet } from '@/local/tablet';
import { connect } from './answers/page-pump';

/**
 * `no-project`: this build's project has no push. `no-browser`: this browser has none (an iPad has it once the app is on its home
 * screen). `denied`: switched off in the browser, where alone it can be switched on again.
 */
export type PushState = 'no-project' | 'no-browser' | 'denied' | 'off' | 'on';

const OWNER = 'soramoyo.push';
/** How long signing out waits for the server to forget this device, ms. */
const PATIENCE_MS = 2_000;

export function pushState(uid: string): PushState {
  if (!canPush) return 'no-project';
  if (!('Notification' in globalThis && 'PushManager' in globalThis && 'serviceWorker' in navigator))
    return 'no-browser';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' && owner() === uid ? 'on' : 'off';
}

/** Asks the browser's question. Only ever called from a tap. Throws when the device could not be registered. */
export async function switchPushOn(session: Session): Promise<PushState> {
  if ((await Notification.requestPermission()) === 'granted') {
    await register(session);
    setOwner(session.uid);
  }
  return pushState(session.uid);
}

/** Called at load and when the browser changed its subscription: what Firebase knows of this device goes stale. Never throws. */
export async function refreshPush(): Promise<void> {
  const session = await currentSession();
  if (!session || pushState(session.uid) !== 'on') return;
  try {
    if (await mayHavePush(session)) await register(session);
    else await switchPushOff(session);
  } catch {
    // The next load tries again; whoever cannot be reached by push is reached by other ways.
  }
}

/** Whether this person may be asked at all: staff always, pupils where their school says so. Throws when not answered. */
export async function mayHavePush(session: Session): Promise<boolean> {
  if (session.kind === 'staff') return true;
  const [{ allowsPupilPush }, connection] = await Promise.all([import('@/firebase/devices'), connect()]);
  return allowsPupilPush(connection, session.school);
}

/** The browser forgets at once, network or not; the server when it can be reached. Never throws. */
export async function switchPushOff({ uid }: Session): Promise<void> {
  if (owner() !== uid) return;
  setOwner(null);
  const forgetting = Promise.allSettled([unsubscribe(), forget(uid)]);
  await Promise.race([forgetting, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

async function register(session: Session): Promise<void> {
  const [{ pushToken }, { storeDevice }, connection, worker] = await Promise.all([
    import('@/firebase/messaging'),
    import('@/firebase/devices'),
    connect(),
    navigator.serviceWorker.ready,
  ]);
  await connection.auth.authStateReady();
  const token = await pushToken(worker);
  await storeDevice(connection, session.uid, await deviceId(), {
    token,
    platform: navigator.platform.slice(0, 40),
    ...(session.school !== undefined && { school: session.school }),
    ...(session.kind === 'pupil' && { pupilId: session.pupilId }),
  });
}

async function unsubscribe(): Promise<void> {
  const worker = await navigator.serviceWorker.ready;
  await (await worker.pushManager.getSubscription())?.unsubscribe();
}

async function forget(uid: string): Promise<void> {
  const [{ removeDevice }, connection] = await Promise.all([import('@/firebase/devices'), connect()]);
  await removeDevice(connection, uid, await deviceId());
}

async function deviceId(): Promise<string> {
  return (await thisTablet(tabletDatabase())).deviceId;
}

function owner(): string | null {
  try {
    return localStorage.getItem(OWNER);
  } catch {
    return null;
  }
}

function setOwner(uid: string | null): void {
  try {
    if (uid === null) localStorage.removeItem(OWNER);
    else localStorage.setItem(OWNER, uid);
  } catch {
    // Without storage push ends with the page.
  }
}
