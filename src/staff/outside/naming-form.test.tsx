// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { saidAt } from '../form/said-at.fixture';
import { forgetWords } from '../kept-words';
import { onStaffScreens, show, there } from '../screen.fixture';
import { NamingForm } from './naming-form';

onStaffScreens();
afterEach(() => forgetWords());

const place = { name: 'ひろば', active: true, schools: [] };

it('names a child to a place only with days and both agreements, and says where one is missing', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const onDone = vi.fn();
  show(<NamingForm pupilId="p1" live onDone={onDone} />, {
    outside: { watchOutsidePlaces: there({ hiroba: place, old: { ...place, active: false } } as never) },
    commands: { send },
  });
  const submit = screen.getByRole('button', { name: '名前を出す' });
  fireEvent.click(submit);
  const [child, guardians] = screen.getAllByRole('checkbox').slice(-2) as [HTMLElement, HTMLElement];
  await waitFor(() => expect(saidAt(child)).toBe('しるしを付けると、送れます。'));
  expect(screen.getByRole('alert').textContent).toBe('ここで選んでください。');
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: '月' }));
  expect(send).not.toHaveBeenCalled();
  for (const box of [screen.getByRole('checkbox', { name: '火' }), child, guardians]) fireEvent.click(box);
  fireEvent.click(submit);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('name-child-to-place', {
      ...{ pupilId: 'p1', placeId: 'hiroba', days: [2], from: '2026-11-20' },
      consent: { child: true, guardians: true, on: '2026-11-20' },
    }),
  );
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});
