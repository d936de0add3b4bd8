// @vitest-environment happy-dom
import { type ImportRecord, TRIES_MAX } from '@domain/import/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { StaffPorts } from '@/staff/ports';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { ImportView } from './import-view';

onStaffScreens();

function showImport(change: Partial<ImportRecord>) {
  const send = vi.fn<StaffPorts['commands']['send']>().mockResolvedValue('stored');
  const record = { state: 'applying', progress: { done: 1, total: 3 }, ...change } as ImportRecord;
  show(<ImportView school="sora" importId="import-0001" record={record} live />, { commands: { send } });
  return send;
}

it('an import that goes on says how far it is', () => {
  showImport({ tries: TRIES_MAX - 1 });
  expect(screen.getByText('3 のうち 1 まで終わりました')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

it('one that has stopped says so in words, with what to tell whom, and is tried again on a press', async () => {
  const send = showImport({ tries: TRIES_MAX });
  expect(screen.getByRole('heading', { name: '先へ進めません' })).toBeDefined();
  expect(screen.getByText('番号：import-0001')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'やめる' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'もう一度ためす' }));
  const of = { school: 'sora', importId: 'import-0001' };
  await waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith('try-import-again', of));
});

it('one that cannot be read can be left, as nothing of it was written', () => {
  showImport({ state: 'received', tries: TRIES_MAX });
  expect(screen.getByRole('button', { name: 'やめる' })).toBeDefined();
});
