import { Firestore } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { defaultPolicy } from '@domain/defaults/settings';
import { paths } from '@domain/paths';
import { writeDocuments } from './store';

it('says why a second factor cannot be asked for yet, and writes nothing', async () => {
  const data = { ...defaultPolicy(['nurse']), requireMfa: true };
  await expect(
    writeDocuments(new Firestore(), [{ path: paths.settings('s', 'policy'), data }]),
  ).rejects.toThrow(/まだ使えません|does not work yet/);
});
