// @vitest-environment happy-dom
import { defaultPlaces } from '@domain/defaults/places';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { StaffPorts } from '@/staff/ports';
import { asOf, failing, onItsWay, onStaffScreens, show, there } from '@/staff/screen.fixture';
import PlacesPage from './places-page';

onStaffScreens();

function showPlaces(
  watchPlaces: StaffPorts['setup']['watchPlaces'],
  send: StaffPorts['commands']['send'] = () => Promise.resolve('stored'),
) {
  show(<PlacesPage />, { setup: { watchPlaces }, commands: { send } });
}
const SHARE = /その理由がしめる割合/;
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存する' }));
const rule = () => within(screen.getByRole('listitem', { name: '4番目の規則' }));

describe('places of learning', () => {
  it.each([
    ['load', onItsWay, '読み込んで'],
    ['are not for this reader', failing('denied'), '見ることができません'],
    ['cannot be reached', failing('unavailable'), 'つながりません'],
    ['cannot be read', failing('broken'), '読み取れない'],
  ] as const)('say that they %s', (_, watchPlaces, words) => {
    showPlaces(watchPlaces);
    const said = screen.getByRole('status');
    expect(said.textContent || said.getAttribute('aria-label')).toContain(words);
  });

  it('say that the city has settled nothing yet, and show what holds until then', () => {
    showPlaces(there(null));
    expect(screen.getByText(/まだ この市の規則は保存されていません/)).toBeDefined();
    expect(screen.getByRole('listitem', { name: '4番目の規則' })).toBeDefined();
  });

  it('are not stored with a field that cannot be, which is said and has the focus', async () => {
    const send = vi.fn<StaffPorts['commands']['send']>().mockResolvedValue('stored');
    showPlaces(there(defaultPlaces), send);
    const share = rule().getByLabelText(SHARE);
    fireEvent.input(share, { target: { value: '450' } });
    save();
    await waitFor(() => expect(screen.getByText(/保存していません。直すところが1つあります/)).toBeDefined());
    expect(document.activeElement).toBe(share);
    expect(share.getAttribute('aria-invalid')).toBe('true');
    expect(send).not.toHaveBeenCalled();
  });

  it('cannot be saved without a connection, and keep what was typed', () => {
    showPlaces(asOf(defaultPlaces, 0));
    fireEvent.input(rule().getByLabelText(SHARE), { target: { value: '45' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存する' }).disabled).toBe(true);
    expect(rule().getByLabelText<HTMLInputElement>(SHARE).value).toBe('45');
  });
});
