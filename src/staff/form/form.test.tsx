// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { onStaffScreens, show } from '../screen.fixture';
import { Check } from './check';
import { Field } from './field';
import { Form, Problem } from './form';

onStaffScreens();

const described = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

it('a field is found by its label, and says what to write and how much fits', () => {
  show(
    <Field label="メモ" hint="短く" room={{ text: 'あいう', max: 10, isOver: false }}>
      {(control) => <textarea {...control} />}
    </Field>,
    {},
  );
  const field = screen.getByLabelText('メモ');
  expect(described(field)).toMatch(/短く .*7/);
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

it('a field that is wrong says what, to everybody', () => {
  show(
    <Field label="割合" wrong="0から100まで" room={{ text: '', max: 10, isOver: false }}>
      {(control) => <input {...control} />}
    </Field>,
    {},
  );
  const field = screen.getByLabelText('割合');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(described(field)).toBe('0から100まで');
});

it('a form is sent without leaving the page, and says why it was not done', () => {
  const send = vi.fn();
  const tick = vi.fn();
  show(
    <Form onSubmit={send}>
      <Check checked={false} onChange={tick}>
        伝えました
      </Check>
      <Problem>{null}</Problem>
      <Problem>届きませんでした</Problem>
      <button type="submit">送る</button>
    </Form>,
    {},
  );
  fireEvent.click(screen.getByRole('checkbox', { name: '伝えました' }));
  expect(tick).toHaveBeenCalledWith(true);
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual(['届きませんでした']);
  fireEvent.click(screen.getByRole('button', { name: '送る' }));
  expect(send).toHaveBeenCalledOnce();
});

it('a form within another is sent alone', () => {
  const [outer, inner] = [vi.fn(), vi.fn()];
  show(
    <Form onSubmit={outer}>
      <Form onSubmit={inner}>
        <button type="submit">読む</button>
      </Form>
    </Form>,
    {},
  );
  fireEvent.submit(screen.getByRole('button', { name: '読む' }).closest('form') as HTMLElement);
  expect(inner).toHaveBeenCalledOnce();
  expect(outer).not.toHaveBeenCalled();
});
