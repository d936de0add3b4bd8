// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { wordsOf } from '@domain/texts';
import { forgetWords, keepWords } from '../kept-words';
import { onStaffScreens, show, TEACHER } from '../screen.fixture';
import { ChoiceField, LineField, PickField, SelectField, TickField, TicksField, WordsField } from './fields';
import { saidAt } from './said-at.fixture';
import { SendButton, SentFields } from './sent-form';
import { useSentForm } from './use-sent-form';

onStaffScreens();
afterEach(() => forgetWords());

const OPTIONS = [
  { value: 'a', label: 'あ' },
  { value: 'b', label: 'い' },
];
const schema = z.strictObject({
  ...{ child: z.string(), text: wordsOf(1, 5), who: z.optional(wordsOf(1, 3)) },
  ...{ kind: z.enum(['a', 'b']), place: z.enum(['a', 'b']), how: z.enum(['a', 'b']) },
  ...{ to: z.array(z.string()).check(z.minLength(1)), consent: z.strictObject({ child: z.literal(true) }) },
});
const EMPTY = {
  ...{ kind: '', text: '', who: '', place: '', how: '', to: [] as string[], consent: { child: false } },
};

interface LookProps {
  send: (sent: unknown) => Promise<boolean>;
  child?: string;
  live?: boolean;
}

function Look({ send, child = 'p1', live = true }: LookProps) {
  const form = useSentForm({ schema, empty: EMPTY, about: { child }, keptAs: `look ${child}`, send });
  return (
    <SentFields of={form}>
      <ChoiceField of={form} name="kind" label="種類" options={OPTIONS} />
      <WordsField of={form} name="text" label="ことば" max={5} />
      <LineField of={form} name="who" label="だれ" max={3} />
      <SelectField of={form} name="place" label="場所" nothing="選ぶ" options={OPTIONS} />
      <PickField of={form} name="how" label="方法" nothing="選ぶ" options={OPTIONS} />
      <TicksField of={form} name="to" label="相手" options={OPTIONS} />
      <TickField of={form} name="consent.child">
        いいと言った
      </TickField>
      <SendButton of={form} live={live}>
        送る
      </SendButton>
    </SentFields>
  );
}

const send = () => fireEvent.click(screen.getByRole('button', { name: '送る' }));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function fillIn() {
  fireEvent.click(screen.getByRole('radio', { name: 'い' }));
  write('ことば', ' はい ');
  write('場所', 'a');
  write('方法', 'b');
  for (const name of ['あ', 'いいと言った']) fireEvent.click(screen.getByRole('checkbox', { name }));
}

it('says at each field what is missing, goes to the first, and sends nothing', async () => {
  const sent = vi.fn();
  show(<Look send={sent} />, {});
  send();
  const kinds = screen.getByRole('group', { name: '種類' });
  await waitFor(() => expect(saidAt(kinds)).toBe('ここで選んでください。'));
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  const said = ['ことば', '場所', '方法', 'いいと言った'].map((label) =>
    saidAt(screen.getByLabelText(label)),
  );
  expect(said).toEqual([
    'ここに書いてください。',
    'ここで選んでください。',
    'ここで選んでください。',
    'しるしを付けると、送れます。',
  ]);
  expect(saidAt(screen.getByRole('group', { name: '相手' }))).toBe('ここで選んでください。');
  expect(saidAt(screen.getByLabelText('だれ'))).toBe('');
  expect(sent).not.toHaveBeenCalled();
});

it('what is put right is no longer called wrong, and goes to what is still wrong', async () => {
  const sent = vi.fn();
  show(<Look send={sent} />, {});
  send();
  await screen.findAllByText('ここで選んでください。');
  fillIn();
  await waitFor(() => expect(screen.queryByText(/ください。$/)).toBeNull());
  write('だれ', 'あいうえお');
  send();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('だれ')));
  expect(screen.getByLabelText('だれ').getAttribute('aria-invalid')).toBe('true');
  expect(sent).not.toHaveBeenCalled();
});

it('sends what the command takes, once, and is empty when it was done', async () => {
  let done: (isDone: boolean) => void = () => undefined;
  const sent = vi.fn(() => new Promise<boolean>((resolve) => (done = resolve)));
  show(<Look send={sent} />, {});
  fillIn();
  send();
  send();
  await waitFor(() => expect(sent).toHaveBeenCalled());
  send();
  const values = { child: 'p1', kind: 'b', text: 'はい', place: 'a', how: 'b', to: ['a'] };
  expect(sent.mock.calls).toEqual([[{ ...values, consent: { child: true } }]]);
  done(true);
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('ことば').value).toBe(''));
  expect(screen.queryByText(/ください。$/)).toBeNull();
});

it('what was not done stands there, also when the page is opened again, and for nobody else', async () => {
  const sent = vi.fn().mockResolvedValue(false);
  show(<Look send={sent} />, {});
  fillIn();
  send();
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  const words = () => screen.getByLabelText<HTMLTextAreaElement>('ことば').value;
  cleanup();
  show(<Look send={sent} />, {});
  expect(words()).toBe(' はい ');
  cleanup();
  show(<Look send={sent} child="p2" />, {});
  expect(words()).toBe('');
  cleanup();
  show(<Look send={sent} />, {}, { ...TEACHER, uid: 't2' });
  expect(words()).toBe('');
});

it('what an earlier version has kept of other fields, or what cannot be read, is in nobody’s way', async () => {
  const sent = vi.fn().mockResolvedValue(true);
  keepWords('t1', 'look p2', '{"text":');
  keepWords('t1', 'look p1', JSON.stringify({ text: 'はい', gone: 'むかし' }));
  show(<Look send={sent} child="p2" />, {});
  expect(screen.getByLabelText<HTMLTextAreaElement>('ことば').value).toBe('');
  cleanup();
  show(<Look send={sent} />, {});
  fillIn();
  send();
  await waitFor(() => expect(sent).toHaveBeenCalledWith(expect.not.objectContaining({ gone: 'むかし' })));
});

it('without a connection nothing is sent', () => {
  const sent = vi.fn();
  show(<Look send={sent} live={false} />, {});
  fillIn();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '送る' }).disabled).toBe(true);
  send();
  expect(sent).not.toHaveBeenCalled();
});

it('says so where what is wrong stands in no field', async () => {
  const sent = vi.fn();
  show(<Look send={sent} child={7 as never} />, {});
  fillIn();
  send();
  expect((await screen.findByRole('alert')).textContent).toContain('読み込みなおして');
  expect(sent).not.toHaveBeenCalled();
});
