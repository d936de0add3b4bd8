// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { GoodThing } from '@domain/words/good-thing';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import { tabletDatabase } from '@/local/database';
import { openRecords } from '@/local/outbox';
import { recall } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';
import { signedIn } from '@/local/tablet.fixture';
import type { OwnData } from '@/sync/own-data/own-data';
import { GoodThings } from './good-things';

const at = '2026-11-19T01:00:00.000Z';
const thing = (text: string, change: Partial<GoodThing> = {}): GoodThing => ({
  ...{
    school: 's',
    pupilId: 'p',
    by: 'aoki',
    name: '青木 はるか',
    text,
    day: '2026-11-19',
    withdrawn: false,
  },
  ...{ at, deliverAt: at, readers: [], ...change },
});
const readers = [{ uid: 'aoki', displayName: '青木', title: 'homeroom', role: 'teacher', classIds: [] }];
const ownWith = (session: PupilSession, change: Partial<OwnData> = {}) =>
  ({
    goodThings: { [`${session.pupilId}_g1`]: thing('花に水をあげていた') },
    readers,
    ...change,
  }) as unknown as OwnData;

let session: PupilSession;
let count = 0;
beforeAll(async () => {
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'me']);
});
beforeEach(async () => {
  count += 1;
  session = await signedIn(tabletDatabase(), `g${String(count)}`);
});
afterEach(cleanup);

it('shows what was written with the writer’s name, and remembers that the child has looked', async () => {
  render(<GoodThings session={session} own={ownWith(session)} />);
  expect(screen.getByRole('listitem').textContent).toContain('花に水をあげていた青木 はるか');
  await waitFor(async () => expect(await recall(session, 'goodSeen')).toBe(at));
});

it('takes one off this page and puts it back; the next time nothing stands there', async () => {
  const { unmount } = render(<GoodThings session={session} own={ownWith(session)} />);
  fireEvent.click(screen.getByRole('button', { name: 'ここから消す' }));
  expect(screen.queryByText('花に水をあげていた')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'もどす' }));
  expect(screen.getByText('花に水をあげていた')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'ここから消す' }));
  unmount();
  render(<GoodThings session={session} own={ownWith(session)} />);
  expect(await screen.findByText(/ここに 出しているものは ありません/)).toBeTruthy();
});

it('tells the writer ちがうよ, asked before, once', async () => {
  render(<GoodThings session={session} own={ownWith(session)} />);
  fireEvent.click(screen.getByRole('button', { name: 'ちがうよ' }));
  expect(await openRecords(tabletDatabase(), session.uid)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '伝える' }));
  expect(await screen.findByText('「ちがうよ」と、青木 はるかに 送りました。')).toBeTruthy();
  const writes = (await openRecords(tabletDatabase(), session.uid)).map(({ write }) => write);
  expect(writes).toMatchObject([
    {
      document: {
        kind: 'note',
        to: { uid: 'aoki' },
        text: '「花に水をあげていた」は、ちがうよ。',
        wants: 'read-only',
      },
    },
  ]);
});
