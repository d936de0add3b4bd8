// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Reader } from '@domain/access/around-child';
import { dayOf } from '@domain/days';
import type { PupilWrite } from '@domain/answers/pupil-write';
import type { Signal } from '@domain/signals/own-signal';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import { tabletDatabase } from '@/local/database';
import { openRecords } from '@/local/outbox';
import type { PupilSession } from '@/local/session-types';
import { signedIn } from '@/local/tablet.fixture';
import type { OwnData } from '@/sync/own-data/own-data';
import { Sending } from './sending';
import { ToldPage } from './told-page';

const at = new Date().toISOString();
const today = dayOf(Date.now());
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const reader = (uid: string, displayName: string, title: Reader['title'], role: Reader['role']): Reader => ({
  ...{ uid, displayName, title, role, workDays: EVERY_DAY },
  classIds: title === 'homeroom' ? ['2026-5-1'] : [],
});
const own: OwnData = {
  ...{ checkIns: {}, notes: {}, responses: {}, results: {}, rounds: {}, instruments: {}, signals: {} },
  help: { lines: [], options: [] },
  scale: { scale: 'weather', body: false },
  calendar: { closures: [], extraSchoolDays: [today], opensAt: '00:00', closesAt: '23:59' },
  readers: [
    reader('aoki', '青木', 'homeroom', 'teacher'),
    reader('nurse', '高橋', 'nurse', 'counsellor'),
    reader('head', '山本', 'principal', 'leader'),
  ],
  byName: ['aoki', 'nurse', 'head'],
  ...{ classIds: ['2026-5-1'], accessLog: [], goodThings: {}, refreshedAt: at, referenceAt: at },
};

let session: PupilSession;
let count = 0;
beforeAll(async () => {
  setPreferences({ language: 'ja', furigana: 'off' });
  await startI18n(['common', 'pupil', 'signals', 'me']);
});
beforeEach(async () => {
  count += 1;
  session = await signedIn(tabletDatabase(), `s${String(count)}`);
});
afterEach(cleanup);

const sent = async () => (await openRecords(tabletDatabase(), session.uid)).map(({ write }) => write);
const outgoing = (writes: readonly PupilWrite[]) =>
  writes.flatMap((write) => (write.kind === 'outgoing' ? [write.document] : []));
const part = (name: string) => within(screen.getByRole('region', { name }));

it('sends a wish to talk once, whoever taps how often, and says before it who reads it', async () => {
  render(<Sending session={session} own={own} written={own} />);
  const talk = part('だれかに話したい？');
  fireEvent.click(talk.getByRole('button', { name: '担任の先生' }));
  expect(talk.getByText('はじめに伝わる人：青木先生')).toBeTruthy();
  expect(talk.getByText(/青木先生が読みます。先生が書いた返事は、高橋先生も たしかめます/)).toBeTruthy();
  const send = talk.getByRole('button', { name: 'おくる' });
  fireEvent.click(send);
  fireEvent.click(send);
  await waitFor(() => expect(talk.getByRole('button', { name: 'ほかの人にも 伝える' })).toBeTruthy());
  expect(outgoing(await sent())).toMatchObject([{ kind: 'talk', to: { group: 'homeroom' }, not: [] }]);
});

it('sends words to one adult by name, as the child would like to be answered', async () => {
  render(<Sending session={session} own={own} written={own} />);
  const note = part('書いておきたいこと。だれが読みますか？');
  // Taps before the tablet was looked through for unsent words open nothing.
  await waitFor(() => {
    fireEvent.click(note.getByRole('button', { name: '担任の先生' }));
    expect(note.getByLabelText('はじめに読む人：青木先生')).toBeTruthy();
  });
  fireEvent.click(note.getByRole('button', { name: 'この人に…' }));
  fireEvent.change(note.getByLabelText('だれに しますか？'), { target: { value: 'uid:head' } });
  const box = await note.findByLabelText('はじめに読む人：山本先生');
  fireEvent.change(box, { target: { value: 'あのね' } });
  fireEvent.click(note.getByRole('button', { name: '会って話したい' }));
  fireEvent.click(note.getByRole('button', { name: 'おくる' }));
  await waitFor(async () =>
    expect(outgoing(await sent())).toMatchObject([
      { kind: 'note', to: { uid: 'head' }, text: 'あのね', wants: 'meet' },
    ]),
  );
  await waitFor(() => expect((box as HTMLTextAreaElement).value).toBe(''));
});

it('names nobody whom the child leaves out, and sends that along', async () => {
  render(<Sending session={session} own={own} written={own} />);
  const talk = part('だれかに話したい？');
  fireEvent.click(talk.getByRole('button', { name: 'だれでも' }));
  expect(talk.getByText('はじめに伝わる人：青木先生、高橋先生')).toBeTruthy();
  fireEvent.click(talk.getByRole('checkbox', { name: /青木先生/ }));
  expect(talk.getByText('はじめに伝わる人：高橋先生')).toBeTruthy();
  fireEvent.click(talk.getByRole('button', { name: 'おくる' }));
  await waitFor(async () => expect(outgoing(await sent())).toMatchObject([{ kind: 'talk', not: ['aoki'] }]));
});

it('shows what was answered, and asks whether they have talked', async () => {
  const by = { uid: 'aoki', name: '青木' };
  const told: Signal = {
    ...{ kind: 'note', to: { group: 'homeroom' }, readersNames: ['青木'], text: 'あのね' },
    ...{ sentAt: at, changedAt: at, readBy: by, readAt: at, asks: 'talked' },
    answers: [
      { id: 'w', by, how: 'words', text: 'うん、きいたよ', at, deliverAt: at },
      { id: 's', by, how: 'spoken', at, deliverAt: at },
    ],
  };
  render(<ToldPage session={session} own={{ ...own, signals: { m: told } }} />);
  await screen.findByText('うん、きいたよ');
  await screen.findByText('青木先生と話しました');
  fireEvent.click(screen.getByRole('button', { name: 'まだ' }));
  await waitFor(async () => expect(outgoing(await sent())).toMatchObject([{ on: 'm', says: 'not-yet' }]));
});

it('says of what has not left the tablet that it is there', async () => {
  const { rerender } = render(<Sending session={session} own={own} written={own} />);
  const talk = part('だれかに話したい？');
  fireEvent.click(talk.getByRole('button', { name: '相談の先生' }));
  fireEvent.click(talk.getByRole('button', { name: 'おくる' }));
  await waitFor(async () => expect(await sent()).toHaveLength(1));
  const [document] = outgoing(await sent());
  const [write] = await sent();
  const id = write?.path.split('/').at(-1) ?? '';
  const written = { ...own, outgoing: { [id]: document as NonNullable<typeof document> } };
  rerender(<Sending session={session} own={written} written={written} />);
  await waitFor(() => expect(talk.getByText(/このタブレットにあります|おくっています/)).toBeTruthy());
});

it('offers neither pictures nor a worry about a friend until the school switches them on', () => {
  render(<Sending session={session} own={own} written={own} />);
  expect(screen.queryByText('友だちのことが心配')).toBeNull();
  expect(screen.queryByRole('button', { name: 'きいてほしい' })).toBeNull();
});

it('sends a picture in place of words, and shows it no more', async () => {
  const scale = { ...own.scale, pictures: true };
  render(<Sending session={session} own={{ ...own, scale }} written={own} />);
  const pictures = part('ことばは いらない。絵で伝える');
  fireEvent.click(pictures.getByRole('button', { name: 'からだが いたい' }));
  expect(pictures.getByText(/守るために、ほかの大人にも/)).toBeTruthy();
  fireEvent.click(pictures.getByRole('button', { name: '相談の先生' }));
  expect(pictures.getByText(/高橋先生が読みます/)).toBeTruthy();
  fireEvent.click(pictures.getByRole('button', { name: 'おくる' }));
  await waitFor(() => expect(pictures.getByRole('button', { name: 'ほかの絵も おくる' })).toBeTruthy());
  expect(pictures.queryByText('からだが いたい')).toBeNull();
  expect(outgoing(await sent())).toMatchObject([
    { kind: 'picture', picture: 'hurts', to: { group: 'counsellor' } },
  ]);
});

it('sends a worry about somebody else, who need not be named, and thanks for it', async () => {
  const scale = { ...own.scale, worry: true };
  render(<Sending session={session} own={{ ...own, scale }} written={own} />);
  const worry = within(screen.getByText('友だちのことが心配').closest('details') as HTMLElement);
  expect(worry.getByText(/だれから聞いたかは言いません。でも/)).toBeTruthy();
  fireEvent.click(worry.getByRole('button', { name: '担任の先生' }));
  const box = await worry.findByLabelText('心配なこと');
  fireEvent.change(box, { target: { value: 'いつもひとりでいます' } });
  fireEvent.click(worry.getByRole('button', { name: 'きょうのうちに知ってほしい' }));
  expect(worry.getByText(/いますぐ助けがいるときは/)).toBeTruthy();
  fireEvent.click(worry.getByRole('button', { name: 'おくる' }));
  await waitFor(() => expect(worry.getByText(/知らせてくれてありがとう/)).toBeTruthy());
  const [message] = outgoing(await sent());
  expect(message).toMatchObject({ kind: 'worry', text: 'いつもひとりでいます', urgent: true });
  expect(message).not.toHaveProperty('about');
  expect((box as HTMLTextAreaElement).value).toBe('');
});

it('sends words without a name where the school lets these grades, after it is said what can open the name', async () => {
  const at56 = { ...session, classId: '2026-5-1' };
  const { rerender } = render(<Sending session={at56} own={own} written={own} />);
  expect(screen.queryByText('名前を言わずに相談する')).toBeNull();
  const unnamed = (...bands: ('4-6' | '7-9')[]) => ({
    ...own,
    scale: { ...own.scale, unnamed: bands } as OwnData['scale'],
  });
  rerender(<Sending session={at56} own={unnamed('7-9')} written={own} />);
  expect(screen.queryByText('名前を言わずに相談する')).toBeNull();
  rerender(<Sending session={at56} own={unnamed('4-6')} written={own} />);
  const form = within(screen.getByText('名前を言わずに相談する').closest('details') as HTMLElement);
  expect(form.getByText(/いのちがあぶないときだけ、.*開いたら知らせます/)).toBeTruthy();
  expect(form.getByText(/だれか わかることが あるかもしれません/)).toBeTruthy();
  expect(form.queryByRole('button', { name: '担任の先生' })).toBeNull();
  fireEvent.click(form.getByRole('button', { name: '相談の先生' }));
  expect(await form.findByRole('button', { name: '読んでくれるだけでいい' })).toBeTruthy();
  expect(form.queryByRole('button', { name: '会って話したい' })).toBeNull();
  fireEvent.change(await form.findByLabelText('相談したいこと'), { target: { value: 'だれにも いえない' } });
  fireEvent.click(form.getByRole('button', { name: 'おくる' }));
  await waitFor(async () => expect(await sent()).toHaveLength(1));
  const [write] = await sent();
  expect(write?.path).toMatch(/outgoing\/unnamed-[0-9a-f-]{36}$/);
  expect(outgoing(await sent())).toMatchObject([
    { kind: 'note', to: { group: 'counsellor' }, text: 'だれにも いえない' },
  ]);
});

it('keeps unsent words of a worry and of a note side by side, for when the page is opened again', async () => {
  const withWorry = { ...own, scale: { ...own.scale, worry: true } };
  const open = () => {
    const { unmount } = render(<Sending session={session} own={withWorry} written={withWorry} />);
    const worry = within(screen.getByText('友だちのことが心配').closest('details') as HTMLElement);
    fireEvent.click(worry.getByRole('button', { name: '担任の先生' }));
    return { unmount, worry, note: part('書いておきたいこと。だれが読みますか？') };
  };
  const first = open();
  fireEvent.change(await first.worry.findByLabelText('心配なこと'), { target: { value: 'ひとりでいます' } });
  fireEvent.click(first.note.getByRole('button', { name: '担任の先生' }));
  fireEvent.change(await first.note.findByLabelText('はじめに読む人：青木先生'), {
    target: { value: 'あのね' },
  });
  await waitFor(() => expect(first.worry.getByText(/書きかけは、このタブレットに/)).toBeTruthy());
  first.unmount();
  const again = open();
  const words = async (box: Promise<HTMLElement>) => ((await box) as HTMLTextAreaElement).value;
  expect(await words(again.worry.findByLabelText('心配なこと'))).toBe('ひとりでいます');
  expect(await words(again.note.findByLabelText('はじめに読む人：青木先生'))).toBe('あのね');
  expect(await sent()).toEqual([]);
});
