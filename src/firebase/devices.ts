/** A person's own devices: where a push for them is delivered. */
import type { Device } from '@domain/tablet/device';
import { paths } from '@domain/paths';
import { policySchema } from '@domain/school/settings';
import { deleteDoc, doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore/lite';
import type { Connection } from './connection';
import './quiet';
import { readOne } from './reading';

/** Throws when the server does not take it. */
export function storeDevice(
  { db }: Connection,
  uid: string,
  deviceId: string,
  device: Omit<Device, 'updatedAt'>,
): Promise<void> {
  return setDoc(doc(db, paths.device(uid, deviceId)), { ...device, updatedAt: serverTimestamp() });
}

export function removeDevice({ db }: Connection, uid: string, deviceId: string): Promise<void> {
  return deleteDoc(doc(db, paths.device(uid, deviceId)));
}

/** Whether the school lets pupils' tablets tell them of a reply. Throws when not answered. */
export async function allowsPupilPush({ db }: Connection, school: string): Promise<boolean> {
  const stored = (await getDoc(doc(db, paths.settings(school, 'policy')))).data();
  return stored !== undefined && readOne(policySchema, stored)?.pupilPush === true;
}
