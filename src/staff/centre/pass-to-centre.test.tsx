// @vitest-environment happy-dom
import type { CentreMatter } from '@domain/centre/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { saidAt } from '../form/said-at.fixture';
import type { Member } from '../people/member';
import { onStaffScreens, show, TEACHER, there } from '../screen.fixture';
import { PassToCentre } from './pass-to-centre';

const NURSE: Member = { ...TEACHER, uid: 'n1', role: 'counsellor', title: 'nurse' };

onStaffScreens();

function showFor(member: Member, all: Record<string, Partial<CentreMatter>> = {}) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <PassToCentre of="sos" sourceId="a" hasWords live />,
    { centre: { watchMatters: there(all as Record<string, CentreMatter>) }, commands: { send } },
    member,
  );
  return send;
}

it('passes on nothing of the child that is not ticked, and asks why the child was not told', async () => {
  const send = showFor(NURSE);
  fireEvent.click(screen.getByRole('button', { name: '教育センターに相談する' }));
  const submit = screen.getByRole('button', { name: '教育センターに渡す' });
  const because = screen.getByLabelText('まだ話していないわけ');
  fireEvent.click(submit);
  await waitFor(() => expect(saidAt(because)).toBe('ここに書いてください。'));
  const text = screen.getByLabelText('相談したいこと');
  expect(saidAt(text)).toBe('ここに書いてください。');
  fireEvent.change(text, { target: { value: 'どう声をかけると' } });
  fireEvent.click(submit);
  await waitFor(() => expect(document.activeElement).toBe(because));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(because, { target: { value: 'きょうは休み' } });
  fireEvent.click(submit);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('pass-to-centre', {
      ...{ of: 'sos', sourceId: 'a', purpose: 'advice', text: 'どう声をかけると' },
      ...{ withName: false, withWords: false, childTold: false, because: 'きょうは休み' },
    }),
  );
});

it('takes the name and the words along where they are ticked', async () => {
  const send = showFor(NURSE);
  fireEvent.click(screen.getByRole('button', { name: '教育センターに相談する' }));
  for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
  fireEvent.change(screen.getByLabelText('相談したいこと'), { target: { value: 'どう声をかけると' } });
  fireEvent.click(screen.getByRole('button', { name: '教育センターに渡す' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('pass-to-centre', {
      ...{ of: 'sos', sourceId: 'a', purpose: 'advice', text: 'どう声をかけると' },
      ...{ withName: true, withWords: true, childTold: true },
    }),
  );
});

it('shows why there is a notice before it goes along, and only beside the name', async () => {
  const send = vi.fn().mockResolvedValue('stored');
  const reasons = ['3日つづけて、雨でした'];
  show(
    <PassToCentre of="notice" sourceId="a" hasWords={false} reasons={reasons} live />,
    { centre: { watchMatters: there({}) }, commands: { send } },
    NURSE,
  );
  fireEvent.click(screen.getByRole('button', { name: '教育センターに相談する' }));
  const box = (name: RegExp) => screen.getByRole('checkbox', { name });
  const [named, why] = [/名前も伝える/, /気づきの理由も/];
  expect(screen.queryByRole('checkbox', { name: why })).toBeNull();
  fireEvent.click(box(named));
  expect(screen.queryByText('3日つづけて、雨でした')).toBeNull();
  fireEvent.click(box(why));
  expect(screen.getByText('3日つづけて、雨でした')).toBeTruthy();
  fireEvent.click(box(named));
  expect(screen.queryByText('3日つづけて、雨でした')).toBeNull();
  fireEvent.click(box(named));
  fireEvent.click(box(why));
  fireEvent.click(box(/先に子どもに話しました/));
  fireEvent.change(screen.getByLabelText('相談したいこと'), { target: { value: 'どう声をかけると' } });
  fireEvent.click(screen.getByRole('button', { name: '教育センターに渡す' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('pass-to-centre', {
      ...{ of: 'notice', sourceId: 'a', purpose: 'advice', text: 'どう声をかけると' },
      ...{ withName: true, withWords: true, childTold: true, reasons },
    }),
  );
});

it('leads to what was passed on, and offers it again only once that is over', () => {
  showFor(NURSE, { 'sos-a': { state: 'open' } });
  expect(screen.getByRole('link').getAttribute('href')).toBe('/centre/sos-a');
  expect(screen.queryByRole('button')).toBeNull();
  document.body.replaceChildren();
  showFor(NURSE, { 'sos-a': { state: 'closed' } });
  expect(screen.getByRole('button', { name: '教育センターに相談する' })).toBeTruthy();
});

it('is nothing for whoever may not pass anything on', () => {
  showFor(TEACHER);
  expect(document.body.textContent).toBe('');
});
