// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { act } from 'react';
import { expect, it } from 'vitest';
import { onStaffScreens, show } from './screen.fixture';
import { StaffButton } from './staff-button';

onStaffScreens();

const look = (isOff: boolean) => (
  <>
    <StaffButton disabled={isOff}>読んだ</StaffButton>
    <a href="/">ほか</a>
  </>
);
const button = () => screen.getByRole('button', { name: '読んだ' });

/** Switched off as by a press, as a browser does it; `meanwhile` before it comes back. */
function waits(meanwhile: () => void) {
  const { rerender } = show(look(false), {});
  act(() => button().focus());
  rerender(look(true));
  act(() => button().blur());
  act(meanwhile);
  rerender(look(false));
}

it('has the focus again when what it was pressed for is done', () => {
  waits(() => undefined);
  expect(document.activeElement).toBe(button());
});

it('takes it from nothing that has it meanwhile', () => {
  waits(() => screen.getByRole('link').focus());
  expect(document.activeElement).toBe(screen.getByRole('link'));
});

it('takes it from the page by nothing but a press', () => {
  const { rerender } = show(look(true), {});
  rerender(look(false));
  expect(document.activeElement).toBe(document.body);
});
