import { describe, expect, test } from 'vitest';
import { pupilSchema } from '@domain/school';
import { prepareRoster } from '../../scripts/import/roster';
import { readCollection } from '../../scripts/import/store';
import { inShiftJis, rosterBytes } from './demo-folder';
import { emptyTarget, everythingIn } from './import-target';

const NOTHING_CHANGES = { create: 0, update: 0, leave: 0, accounts: 0 };

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
    const gone = (text: string) =>
      text
        .split('\r\n')
        .filter((line) => !line.includes(leaver))
        .join('\r\n');
    const users = new TextDecoder().decode(rosterBytes().get('users.csv'));
    const leaver =
      users
        .split('\r\n')
        .find((line) => line.includes('pupil@demo.example'))
        ?.split(',')[0] ?? '';
    const prepared = await prepareRoster(target, rosterBytes(gone));
    expect(prepared.counts).toMatchObject({ create: 0, update: 1, leave: 1, accounts: 1 });
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

  test('does not take over an address that belongs to another account', async () => {
    const target = emptyTarget();
    await target.auth.createUser({ uid: 'somebody-else', email: 'teacher@demo.example' });
    const { problems } = await prepareRoster(target, rosterBytes());
    expect(problems).toMatchObject([{ severity: 'error', code: 'account-conflict' }]);
  });
});
