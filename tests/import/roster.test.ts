import { describe, expect, test } from 'vitest';
import { paths } from '@domain/paths';
import { pupilSchema } from '@domain/school/school';
import { prepareRoster } from '../../scripts/import/roster';
import { sha256 } from '../../functions/src/imports/reading/sha256';
import { readCollection } from '../../scripts/import/store';
import { inShiftJis, rosterBytes } from './demo-folder';
import { emptyTarget, everythingIn } from './import-target';

const NOTHING_CHANGES = { create: 0, update: 0, leave: 0, addresses: 0, accounts: 0 };

/** The files after somebody has left. */
function without(address: string): (text: string) => string {
  const lines = new TextDecoder().decode(rosterBytes().get('users.csv')).split('\r\n');
  const leaver = lines.find((line) => line.includes(`,${address},`))?.split(',')[0] ?? '';
  return (text) =>
    text
      .split('\r\n')
      .filter((line) => !line.includes(leaver))
      .join('\r\n');
}

describe('a roster', () => {
  test('is written once: a second run, also of the files in Shift_JIS, changes nothing', async () => {
    const target = emptyTarget();
    const first = await prepareRoster(target, rosterBytes());
    expect(first.problems).toEqual([]);
    expect(await everythingIn(target)).toBe('[]');
    await first.apply();
    const stored = await everythingIn(target);
    for (const files of [rosterBytes(), inShiftJis(rosterBytes())]) {
      const again = await prepareRoster(target, files);
      expect(again.counts).toMatchObject(NOTHING_CHANGES);
      await again.apply();
    }
    expect(await everythingIn(target)).toBe(stored);
  });

  test('that was interrupted anywhere is finished by the next run', async () => {
    const whole = emptyTarget();
    await (await prepareRoster(whole, rosterBytes())).apply();
    const interrupted = emptyTarget();
    for (const after of [1, 100, 100]) {
      const prepared = await prepareRoster(interrupted, rosterBytes());
      const dying = prepared.apply((done) => {
        if (done >= after) throw new Error('the power went');
      });
      await expect(dying).rejects.toThrow('the power went');
    }
    await (await prepareRoster(interrupted, rosterBytes())).apply();
    expect(await everythingIn(interrupted)).toBe(await everythingIn(whole));
  });

  test('without a child who was there marks the child as left and closes the account', async () => {
    const target = emptyTarget();
    await (await prepareRoster(target, rosterBytes())).apply();
    const prepared = await prepareRoster(target, rosterBytes(without('pupil@demo.example')));
    // The list of the class, and what is remembered of the files.
    expect(prepared.counts).toMatchObject({ create: 0, update: 2, leave: 1, addresses: 1, accounts: 1 });
    await prepared.apply();
    const pupils = [...(await readCollection(target.db, 'schools/demo-sho/pupils')).values()];
    const left = pupils.map((data) => pupilSchema.parse(data)).filter(({ status }) => status === 'left');
    expect(left).toHaveLength(1);
    expect((await target.auth.getUserByEmail('pupil@demo.example')).disabled).toBe(true);
  });

  test('keeps what the school decided about its staff', async () => {
    const target = emptyTarget();
    await (await prepareRoster(target, rosterBytes())).apply();
    const nurse = await target.auth.getUserByEmail('counsellor@demo.example');
    const document = target.db.doc(`schools/demo-sho/staff/${nurse.uid}`);
    await document.update({ workDays: [2], cover: { '2026-5-1': '2026-12-01' } });
    expect((await prepareRoster(target, rosterBytes())).counts).toMatchObject(NOTHING_CHANGES);
  });

  test('tells an account that no import has made in a line, takes its rights, and goes on with everybody else', async () => {
    const target = emptyTarget();
    await target.auth.createUser({ uid: 'somebody-else', email: 'pupil@demo.example', password: 'stolen' });
    await target.auth.setCustomUserClaims('somebody-else', { role: 'pupil', school: 'demo-sho' });
    const prepared = await prepareRoster(target, rosterBytes());
    const params = { value: 'pupil@demo.example', uid: 'somebody-else' };
    expect(prepared.problems).toMatchObject([{ severity: 'warning', code: 'account-foreign', params }]);
    expect(await prepared.apply()).toEqual([]);
    expect((await target.auth.getUser('somebody-else')).customClaims ?? {}).toEqual({});
    expect((await target.auth.getUserByEmail('teacher@demo.example')).customClaims?.role).toBe('teacher');
    await target.auth.deleteUser('somebody-else');
    await (await prepareRoster(target, rosterBytes())).apply();
    expect((await target.auth.getUserByEmail('pupil@demo.example')).customClaims?.role).toBe('pupil');
  });

  test('tells of an address that was taken while it was being read', async () => {
    const target = emptyTarget();
    const prepared = await prepareRoster(target, rosterBytes());
    await target.auth.createUser({ uid: 'quicker', email: 'pupil@demo.example' });
    expect(await prepared.apply()).toMatchObject([{ code: 'account-foreign' }]);
    expect((await target.auth.getUserByEmail('teacher@demo.example')).disabled).toBe(false);
  });

  test('keeps an account that a provider has made and vouches for', async () => {
    const target = emptyTarget();
    const google = { uid: 'g-1', providerId: 'google.com', email: 'pupil@demo.example' };
    await target.auth.importUsers([
      { uid: 'by-google', email: 'pupil@demo.example', emailVerified: true, providerData: [google] },
    ]);
    const prepared = await prepareRoster(target, rosterBytes());
    expect(prepared.problems).toEqual([]);
    await prepared.apply();
    expect((await target.auth.getUser('by-google')).customClaims?.role).toBe('pupil');
    expect((await prepareRoster(target, rosterBytes())).counts).toMatchObject(NOTHING_CHANGES);
  });

  test('closes the address that somebody had before, and that of who has left', async () => {
    const target = emptyTarget();
    await (await prepareRoster(target, rosterBytes())).apply();
    const isThere = async (address: string) =>
      (await target.db.doc(paths.identity(sha256(address))).get()).exists;
    const moved = rosterBytes((text) => text.replaceAll('pupil@demo.example', 'new@demo.example'));
    const prepared = await prepareRoster(target, moved);
    expect(prepared.counts).toMatchObject({ create: 1, leave: 0, addresses: 1, accounts: 1 });
    await prepared.apply();
    expect(await isThere('pupil@demo.example')).toBe(false);
    expect(await isThere('new@demo.example')).toBe(true);
    await (await prepareRoster(target, rosterBytes(without('pupil@demo.example')))).apply();
    expect(await isThere('new@demo.example')).toBe(false);
    expect((await target.auth.getUserByEmail('new@demo.example')).disabled).toBe(true);
  });

  test('closes an account that a provider made for a child who has left', async () => {
    const target = emptyTarget();
    await (await prepareRoster(target, rosterBytes())).apply();
    await target.auth.createUser({ uid: 'by-google' });
    await target.db.doc(paths.identity(sha256('pupil@demo.example'))).update({ account: 'by-google' });
    expect((await prepareRoster(target, rosterBytes())).counts).toMatchObject(NOTHING_CHANGES);
    await (await prepareRoster(target, rosterBytes(without('pupil@demo.example')))).apply();
    expect((await target.auth.getUser('by-google')).disabled).toBe(true);
  });

  test('gives two children each the address of the other, also when one has taken it already', async () => {
    const target = emptyTarget();
    await (await prepareRoster(target, rosterBytes())).apply();
    const uidOf = async (address: string) => (await target.auth.getUserByEmail(address)).uid;
    const [upper, lower] = [await uidOf('pupil@demo.example'), await uidOf('pupil-lower@demo.example')];
    const swapped = rosterBytes((text) =>
      text
        .replaceAll('pupil@demo.example', 'x')
        .replaceAll('pupil-lower@demo.example', 'pupil@demo.example')
        .replaceAll(/\bx\b/g, 'pupil-lower@demo.example'),
    );
    const prepared = await prepareRoster(target, swapped);
    expect(prepared.problems).toEqual([]);
    await prepared.apply();
    expect([await uidOf('pupil@demo.example'), await uidOf('pupil-lower@demo.example')]).toEqual([
      lower,
      upper,
    ]);
  });

  test('leaves an address with a child of another school that these files are not about', async () => {
    const target = emptyTarget();
    const uid = `u${'a'.repeat(19)}`;
    const identity = { role: 'pupil', school: 'elsewhere', pupilId: 'p1', classId: '2026-1-1', uid };
    await target.auth.createUser({ uid, email: 'pupil@demo.example' });
    await target.auth.setCustomUserClaims(uid, { role: 'pupil', school: 'elsewhere' });
    await target.db.doc(paths.identity(sha256('pupil@demo.example'))).set(identity);
    const prepared = await prepareRoster(target, rosterBytes());
    expect(prepared.problems).toMatchObject([{ severity: 'warning', code: 'account-foreign' }]);
    await prepared.apply();
    expect((await target.auth.getUser(uid)).customClaims?.school).toBe('elsewhere');
    expect((await target.db.doc(paths.identity(sha256('pupil@demo.example'))).get()).data()).toEqual(
      identity,
    );
  });
});
