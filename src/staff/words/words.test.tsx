// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Contact, Topic } from '@domain/school/staff-records';
import type { CommandsPort } from '../ports/commands';
import { forgetWords } from '../kept-words';
import type { Member } from '../people/member';
import type { StaffPorts } from '../ports';
import { failing, onStaffScreens, show, TEACHER, there } from '../screen.fixture';
import { WordsButton } from './words-button';
import { WordsPart } from './words-part';

onStaffScreens();
afterEach(() => forgetWords());

const TODAY = TEACHER.today;
const NURSE = { ...TEACHER, role: 'counsellor', title: 'nurse' } as const;

function showButton(member: Member = TEACHER) {
  const send = vi.fn<CommandsPort['send']>().mockResolvedValue('stored');
  const shown = show(<WordsButton pupilId="p1" name="青木 光" live />, { commands: { send } }, member);
  return { send, ...shown };
}
const openForm = () => fireEvent.click(screen.getByRole('button', { name: '青木 光さんのことを書く' }));
const write = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const store = () => fireEvent.click(screen.getByRole('button', { name: '記録する' }));

it('brings a good thing to a child in three taps and a sentence, and says that it is written', async () => {
  const { send } = showButton();
  openForm();
  write('友だちを待っていた');
  store();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('書きました'));
  expect(send.mock.calls).toEqual([
    [
      'write-topic',
      {
        pupilId: 'p1',
        id: expect.any(String) as string,
        day: TODAY,
        kind: 'good',
        text: '友だちを待っていた',
      },
    ],
  ]);
});

it('offers beginnings and requires none', () => {
  showButton();
  openForm();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '記録する' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '最後までやりとげた' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('最後までやりとげた');
});

it('keeps what was begun when the page is left, and sends it again under the same id', async () => {
  const { send, unmount } = showButton();
  send.mockResolvedValueOnce('unanswered');
  openForm();
  write('手が止まっていた');
  store();
  expect((await screen.findByRole('alert')).textContent).toContain('確かめられませんでした');
  unmount();
  const again = showButton();
  openForm();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('手が止まっていた');
  store();
  await waitFor(() => expect(again.send).toHaveBeenCalled());
  expect(again.send.mock.calls[0]).toEqual(send.mock.calls[0]);
});

it('keeps a draft and sends nothing while there is no connection', () => {
  show(<WordsButton pupilId="p1" name="青木 光" live={false} />, {}, TEACHER);
  openForm();
  write('静かだった');
  expect(screen.getByText(/この端末に残っています/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '記録する' }).disabled).toBe(true);
});

it('records a visit to the nurse by its symptom, at the time that stands there', async () => {
  const { send } = showButton(NURSE);
  openForm();
  fireEvent.change(screen.getByLabelText('来た時刻'), { target: { value: '10:20' } });
  fireEvent.click(screen.getByRole('button', { name: '頭が痛い' }));
  await waitFor(() =>
    expect(send.mock.calls[0]).toMatchObject(['record-nurse-visit', { from: '10:20', symptom: 'headache' }]),
  );
});

it('says at the box of a consultation what does not belong there, and asks for the child’s agreement', async () => {
  const { send } = showButton(NURSE);
  openForm();
  fireEvent.click(screen.getByRole('radio', { name: '相談' }));
  expect(screen.getByText(/ご自分のメモは、ここに書かないでください/)).toBeTruthy();
  write('月曜の朝はゆっくりで');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '記録する' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /まだ聞いていない/ }));
  store();
  await waitFor(() =>
    expect(send.mock.calls[0]).toMatchObject(['record-consultation', { childAgrees: false }]),
  );
});

it('offers a teacher neither the nurse’s nor the counsellors’ form', () => {
  showButton();
  openForm();
  expect(screen.queryByRole('radio', { name: '保健室' })).toBeNull();
  expect(screen.queryByRole('radio', { name: '相談' })).toBeNull();
});

const signed = { school: 's1', by: 't1', withdrawn: false };
const at = (day: string) => ({ day, at: `${day}T01:00:00.000Z`, receivedAt: `${day}T01:00:00.000Z` });
const TOPICS: Record<string, Topic> = {
  'life-1': {
    ...{ ...signed, ...at('2026-11-18'), kind: 'life', text: '笑っていた' },
    history: [{ text: '静かだった', at: '2026-11-18T03:00:00.000Z' }],
  },
  'good-1': { ...signed, ...at('2026-11-19'), kind: 'good', text: 'やさしい', by: 't2' },
};
const CONTACTS: Record<string, Contact> = {
  '2026-11-17_t1_call': { ...signed, ...at('2026-11-17'), how: 'phone', line: '母と話した' },
};

function showPart(change: Partial<StaffPorts['words']> = {}) {
  const send = vi.fn<CommandsPort['send']>().mockResolvedValue('stored');
  show(
    <WordsPart
      reader={{ school: 's1', pupilId: 'p1', uid: 't1', title: 'homeroom', day: TODAY }}
      name="青木 光"
      live
    />,
    {
      commands: { send },
      people: { colleague: vi.fn().mockResolvedValue({ displayName: '森 あき', title: 'nurse' }) },
      words: {
        watchTopics: there(TOPICS),
        watchContacts: there(CONTACTS),
        watchNurseVisits: there({}),
        watchConsultations: there({}),
        ...change,
      },
    },
    TEACHER,
  );
  return send;
}

it('lists what was written, latest first, with what stood there before; only its writer changes it', async () => {
  const send = showPart();
  fireEvent.click(screen.getByRole('button', { name: '記録を見る' }));
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows.map((text) => /やさしい|笑っていた|母と話した/.exec(text)?.[0])).toEqual([
    ...['やさしい', '笑っていた', '母と話した'],
  ]);
  expect(rows[1]).toContain('静かだった');
  const [good] = screen.getAllByRole('listitem');
  expect(good && within(good).queryByRole('button')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /電話を直す/ }));
  write('父と話した');
  store();
  await waitFor(() =>
    expect(send.mock.calls[0]).toEqual([
      'record-contact',
      { pupilId: 'p1', id: 'call', day: '2026-11-17', how: 'phone', line: '父と話した' },
    ]),
  );
  fireEvent.click(screen.getByRole('button', { name: /生活を取り消す/ }));
  await waitFor(() =>
    expect(send.mock.calls[1]).toEqual(['withdraw-words', { pupilId: 'p1', kind: 'topics', id: 'life-1' }]),
  );
});

it('is to whom the child leaves out as of a child of whom nobody has written', () => {
  const denied = failing('denied');
  const kinds = ['watchTopics', 'watchContacts', 'watchNurseVisits', 'watchConsultations'] as const;
  showPart(Object.fromEntries(kinds.map((kind) => [kind, denied])));
  fireEvent.click(screen.getByRole('button', { name: '記録を見る' }));
  expect(screen.getByRole('region').textContent).toContain('10秒で書けます');
});
