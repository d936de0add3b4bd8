// @vitest-environment happy-dom
import type { OptionalBases } from '@domain/optional/records';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { saidAt } from '@/staff/form/said-at.fixture';
import OptionalItemsPage from './optional-items-page';

onStaffScreens();

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const NAMED = {
  basis: '個人情報保護法69条2項2号',
  decision: { number: '議案第12号', date: '2026-10-01' },
  named: { uid: 'b2', name: '別の人', at: '2026-10-02T00:00:00.000Z' },
};
const card = (name: string) => within(screen.getByRole('region', { name }));

function showItems(found: OptionalBases | null) {
  const send = vi.fn().mockResolvedValue('stored');
  show(<OptionalItemsPage />, { exports: { watchBases: there(found) }, commands: { send } }, OFFICIAL);
  return send;
}

it('refuses each item in writing until its basis is named', () => {
  showItems(null);
  expect(screen.getAllByRole('region')).toHaveLength(18);
  expect(card('予防接種の状況').getByText(/根拠が決まっていないため/)).toBeTruthy();
  expect(card('欠席日数').getByText(/すでに学校の記録にあります/)).toBeTruthy();
  expect(card('欠席日数').queryByLabelText('使う根拠')).toBeNull();
});

it('takes the basis with the number and the day of the decision', async () => {
  const send = showItems(null);
  const item = card('予防接種の状況');
  const fields = { 使う根拠: '69条', 議決の番号: '第12号', 議決の日: '2026-10-01', いつまで: '2027-03-31' };
  fireEvent.click(item.getByRole('button', { name: '根拠を登録する' }));
  await waitFor(() => expect(saidAt(item.getByLabelText('使う根拠'))).toBe('ここに書いてください。'));
  expect(saidAt(item.getByLabelText('議決の日'))).toBe('日を入れてください。');
  expect(send).not.toHaveBeenCalled();
  for (const [label, value] of Object.entries(fields))
    fireEvent.change(item.getByLabelText(label), { target: { value } });
  fireEvent.click(item.getByRole('button', { name: '根拠を登録する' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('name-basis', {
      ...{ item: 'vaccinations', basis: '69条', until: '2027-03-31' },
      decision: { number: '第12号', date: '2026-10-01' },
    }),
  );
});

it('says under what an item is in use, that a decision is over, and lets it be taken back', async () => {
  const send = showItems({
    items: {
      vaccinations: { ...NAMED, until: '2027-03-31' },
      'public-assistance': { ...NAMED, until: '2026-11-19' },
    },
  });
  expect(card('予防接種の状況').getByText(/議決：議案第12号/)).toBeTruthy();
  expect(card('世帯の生活保護の受給').getByText(/期限が過ぎたため/)).toBeTruthy();
  fireEvent.click(card('予防接種の状況').getByRole('button', { name: '根拠を取り下げる' }));
  await waitFor(() => expect(send).toHaveBeenCalledWith('withdraw-basis', { item: 'vaccinations' }));
});
