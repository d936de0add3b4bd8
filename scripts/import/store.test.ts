import { Firestore } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { defaultPolicy } from '@domain/defaults/settings';
import { paths } from '@domain/paths';
import { writeDocuments } from './store';

it('says where a second factor is asked for instead, and writes nothing', async () => {
  const data = { ...defaultPolicy(['nurse']), requireMfa: true };
  await expect(
    writeDocuments(new Firestore(), [{ path: paths.settings('s', 'policy'), data }]),
  ).rejects.toThrow(/ログインのきまり|sign-in rules/);
});
