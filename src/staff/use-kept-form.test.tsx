// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { forgetWords, keepWords } from './kept-words';
import { onStaffScreens, show, TEACHER } from './screen.fixture';
import { useKeptForm } from './use-kept-form';

onStaffScreens();
afterEach(() => forgetWords());

function Look({ about = 'look c1' }: { about?: string }) {
  const { values, set, clear } = useKeptForm(about, { text: '', who: 'me' });
  return (
    <>
      <input aria-label="見立て" value={values.text} onChange={({ target }) => set({ text: target.value })} />
      <p>{values.who}</p>
      <button type="button" onClick={clear}>
        送った
      </button>
    </>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('見立て');

function write(text: string, ...shown: Parameters<typeof show>) {
  show(...shown);
  fireEvent.change(field(), { target: { value: text } });
  cleanup();
}

it('a form is as it was when the page is opened again, and empty once it was sent', () => {
  write('よく笑うようになった', <Look />, {});
  show(<Look />, {});
  expect(field().value).toBe('よく笑うようになった');
  fireEvent.click(screen.getByRole('button', { name: '送った' }));
  cleanup();
  show(<Look />, {});
  expect(field().value).toBe('');
});

it.each([
  ['another matter', <Look key="2" about="look c2" />, TEACHER],
  ['another person', <Look key="3" />, { ...TEACHER, uid: 't2' }],
])('a form of %s has nothing of it', (_, other, member) => {
  write('よく笑うようになった', <Look />, {});
  show(other, {}, member);
  expect(field().value).toBe('');
});

it('what is kept and cannot be read is no reason to show nothing', () => {
  keepWords('t1', 'look c1', '{"text":');
  show(<Look />, {});
  expect(field().value).toBe('');
  expect(screen.getByText('me')).toBeDefined();
});
