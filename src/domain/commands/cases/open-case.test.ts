/** What a case is made of is read as it is stored, whole. */
import { expect, it } from 'vitest';
import type { Notice } from '../../notices/records';
import { MORNING, sent, worldOf } from '../../signals/signal.fixture';
import { takeIn } from '../../signals/take-in';
import type { Deed } from '../command';
import { openCase } from './open-case';

const NOW = new Date(MORNING).toISOString();
const deed = (origin: {
  kind: 'talk' | 'notice';
  id: string;
}): Deed<Parameters<typeof openCase.sources>[0]['payload']> => ({
  payload: { pupilId: 'p1', origin },
  actor: { uid: 'nurse', name: 'nurse', role: 'counsellor', title: 'nurse', school: 'umi' },
  ...{ school: 'umi', commandId: 'c1', now: MORNING, sha256: (text) => text, keyed: (text) => text },
});

it('reads a letter and a notice with everything that stands in them', () => {
  const opening = sent('n1', MORNING, { text: 'x' });
  const { thread } = takeIn(
    { school: 'umi', pupilId: 'p1' },
    { opening, later: [] },
    undefined,
    worldOf(MORNING),
  );
  const { threads } = openCase.sources(deed({ kind: 'talk', id: 'p1_n1' }));
  expect(threads.schema.parse(thread)).toMatchObject({ pupilId: 'p1', readers: thread.readers });
  const notice: Notice = {
    ...{ kind: 'observation', audience: 'counsellor', pupilId: 'p1', classId: '2026-5-1', reasons: [] },
    ...{ sources: [], createdFor: ['nurse'], readers: ['nurse'], since: NOW, expiresAt: NOW },
  };
  const { notices } = openCase.sources(deed({ kind: 'notice', id: 'x' }));
  expect(notices.schema.parse(notice)).toMatchObject({ pupilId: 'p1', readers: ['nurse'] });
});
