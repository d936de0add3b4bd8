// @vitest-environment happy-dom
import type { School } from '@domain/school/school';
import { at, sosAt } from '@domain/sos/sos.fixture';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { placed } from '@/features/inbox/inbox.fixture';
import type { StaffSession } from '@/local/session';
import type { SosViewer } from '@/staff/ports/sos';
import { failing, onStaffScreens, show, there } from '@/staff/screen.fixture';
import { lookAtSchool } from '@/sync/account/sign-in';
import { OtherSchools } from './other-schools';

vi.mock('@/sync/account/sign-in', () => ({ lookAtSchool: vi.fn().mockResolvedValue(undefined) }));

const SESSION: StaffSession = {
  ...{ kind: 'staff', uid: 'n1', role: 'counsellor', school: 'sora' },
  schools: { sora: 'counsellor', umi: 'counsellor', mori: 'admin' },
};
const NAMES: Record<string, string> = { umi: 'うみべ小', mori: 'もり中' };
const one = { school: 'umi', sosId: 'x', sos: sosAt(at(9), { visibleTo: ['n1'], readers: ['n1'] }) };

onStaffScreens();

function showOthers(
  watchOpenSos = ({ school }: SosViewer) => there({ all: school === 'umi' ? [one] : [], unreadable: [] })(),
) {
  const threads = (viewer: { school?: string | undefined }) =>
    there({
      all: viewer.school === 'umi' ? [placed('a', { owners: ['n1'] })] : [],
      unreadable: [],
      more: false,
    })();
  show(<OtherSchools session={SESSION} />, {
    sosDesk: { watchOpenSos },
    signals: { watchThreads: threads },
    schools: { watchSchool: (school) => there({ name: NAMES[school] } as School)() },
  });
}

it('says at which other school an SOS and words of children wait, and leads there', async () => {
  showOthers();
  const alarm = screen.getByRole('alert');
  expect(alarm.textContent).toContain('うみべ小SOS 1件届いたこと 1件');
  fireEvent.click(screen.getByRole('button', { name: 'うみべ小に切りかえる' }));
  await waitFor(() => expect(lookAtSchool).toHaveBeenCalledWith(SESSION, 'umi'));
  await waitFor(() => expect(location.pathname).toBe('/sos'));
});

it('asks for no SOS where the role there answers none, and shows nothing where nothing waits', () => {
  const asked: unknown[] = [];
  showOthers((viewer) => {
    asked.push(viewer.school);
    return there({ all: [], unreadable: [] })();
  });
  expect(asked).toEqual(['umi']);
  expect(screen.queryByText('もり中')).toBeNull();
});

it('still says what waits where the rest cannot be read', () => {
  showOthers(failing('denied'));
  expect(screen.getByText('届いたこと 1件')).toBeDefined();
});
