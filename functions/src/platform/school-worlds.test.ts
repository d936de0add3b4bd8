import type { Firestore } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { defaultSos } from '@domain/defaults/sos';
import { SchoolWorlds } from './school-worlds';

/** An empty school. The first look at one of these paths fails. */
function failingOnce(path: string): Firestore {
  const left = new Set([path]);
  const get = (at: string, found: unknown) => () =>
    left.delete(at) ? Promise.reject(new Error(`no answer: ${at}`)) : Promise.resolve(found);
  const db = {
    doc: (at: string) => ({ get: get(at, { exists: false }) }),
    collection: (at: string) => ({ get: get(at, { docs: [] }) }),
  };
  return db as unknown as Firestore;
}

it.each(['schools/sora/settings/sos', 'schools/sora/staff', 'boardStaff'])(
  'reads a school again after %s could not be read',
  async (path) => {
    const worlds = new SchoolWorlds(failingOnce(path), Date.UTC(2026, 10, 24), (_, error) => {
      throw error;
    });
    await expect(worlds.of('sora')).rejects.toThrow(path);
    await expect(worlds.of('sora')).resolves.toMatchObject({ settings: defaultSos });
  },
);
