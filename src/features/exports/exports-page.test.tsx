// @vitest-environment happy-dom
import type { Export } from '@domain/export/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import ExportsPage from './exports-page';

onStaffScreens();

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const ASKED: Export = {
  ...{ kind: 'panel', purpose: '学ばせる', recipient: '支援課', basis: '議決', state: 'asked' },
  ...{ from: '2026-04', to: '2026-10', destroyBy: '2027-03-31' },
  asked: { uid: 'b1', name: '市の担当', at: '2026-11-18T03:00:00.000Z' },
};

function showExports(found: Record<string, Export>, member = OFFICIAL) {
  const send = vi.fn().mockResolvedValue('stored');
  show(<ExportsPage />, { exports: { watchExports: there(found) }, commands: { send } }, member);
  return send;
}

it('asks with purpose, recipient, basis and months', async () => {
  const send = showExports({});
  fireEvent.change(screen.getByLabelText('どの表'), { target: { value: 'research' } });
  const fields = { 何のため: '研究', だれが使う: '大学', もとになる決まり: '承認 12' };
  for (const [label, value] of Object.entries(fields))
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fireEvent.change(screen.getByLabelText('最初の月'), { target: { value: '2026-04' } });
  fireEvent.change(screen.getByLabelText('最後の月'), { target: { value: '2026-10' } });
  fireEvent.click(screen.getByRole('button', { name: '申し込む' }));
  await waitFor(() => expect(saidAt(screen.getByLabelText('消す期限'))).toBe('日を入れてください。'));
  expect(send).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('消す期限'), { target: { value: '2027-03-31' } });
  fireEvent.click(screen.getByRole('button', { name: '申し込む' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('ask-export', {
      ...{ exportId: expect.any(String) as string, kind: 'research', purpose: '研究', recipient: '大学' },
      ...{ basis: '承認 12', from: '2026-04', to: '2026-10', destroyBy: '2027-03-31' },
    }),
  );
});

it('is decided by somebody else than whoever asked', async () => {
  showExports({ e1: ASKED });
  expect(document.body.textContent).toContain('申し込んだ人は決められません');
  expect(screen.queryByRole('button', { name: '承認する' })).toBeNull();
  document.body.replaceChildren();
  const send = showExports({ e1: ASKED }, { ...OFFICIAL, uid: 'b2' });
  fireEvent.change(screen.getByLabelText('決める理由'), { target: { value: '目的に合う' } });
  fireEvent.click(screen.getByRole('button', { name: '承認する' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('decide-export', {
      ...{ exportId: 'e1', outcome: 'approved', reason: '目的に合う' },
    }),
  );
});

it('says how it is made as long as the decision holds, and which file was made', () => {
  const decided = { uid: 'b2', name: '別の人', at: '2026-11-19T03:00:00.000Z' };
  const late = { ...decided, at: '2026-10-01T03:00:00.000Z' };
  const made = { at: '2026-11-20T03:00:00.000Z', children: 30, rows: 200, left: 2, sha256: 'ab'.repeat(32) };
  showExports({
    fresh: { ...ASKED, state: 'approved', decided, reason: 'よい' },
    old: { ...ASKED, state: 'approved', decided: late, reason: 'よい' },
    done: { ...ASKED, state: 'made', decided, reason: 'よい', made },
  });
  expect(document.body.textContent).toContain('npm run export -- fresh DIR');
  expect(document.body.textContent).not.toContain('npm run export -- old DIR');
  expect(document.body.textContent).toContain('30日を過ぎました');
  expect(document.body.textContent).toContain('30人、200行。少人数のため外した子 2人');
});
