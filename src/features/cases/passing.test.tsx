// @vitest-environment happy-dom
import type { IncomingCase } from '@domain/cases/passing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { saidAt } from '@/staff/form/said-at.fixture';
import { caseOf, placed, supportOf } from './cases.fixture';
import { onCaseScreens, openNames, page, part, press, ready, showCases, write } from './cases-screen.fixture';

onCaseScreens();

const INCOMING: IncomingCase = {
  ...{ from: 's2', fromName: '森小学校', grade: 5, text: '朝は保健室から入る', confided: false },
  ...{ since: '2026-09-01', intensity: 3, wishes: { child: '図書室にいたい' }, goal: '週に3日' },
  child: { familyName: '青木', givenName: '光', kana: 'あおき ひかる' },
  ...{
    supports: [supportOf()],
    team: [{ uid: 'x', name: '森野', duty: 'daily' }],
    by: 'x',
    byName: '森 校長',
  },
  ...{ consent: { child: true, guardians: true, on: '2026-11-18' }, at: '2026-11-19T01:00:00.000Z' },
  readers: ['l1'],
};
const pupil = (familyName: string) => ({ number: 7, familyName, givenName: '光', kana: 'あおき ひかる' });
const ROSTERS = { '2026-5-1': { pupils: { p7: pupil('青木'), p8: pupil('森田') } } };

it('asks another school once child and guardians have agreed', async () => {
  const send = showCases({ uid: 'l1', role: 'leader' });
  openNames();
  const last = (all: readonly HTMLElement[]) => all.at(-1) as HTMLButtonElement;
  const submit = () => last(part(/^チーム/).getAllByRole('button', { name: '引きつぎを頼む' }));
  write('引きつぐ学校', '森小学校');
  fireEvent.change(last(part(/^チーム/).getAllByLabelText(/^引きつぐこと/)), {
    target: { value: '朝は保健室から入る' },
  });
  fireEvent.click(screen.getByRole('checkbox', { name: '本人に話し、いいと言った' }));
  fireEvent.click(submit());
  const guardians = screen.getByRole('checkbox', { name: '保護者に話し、いいと言った' });
  await waitFor(() => expect(saidAt(guardians)).toBe('しるしを付けると、送れます。'));
  expect(document.activeElement).toBe(guardians);
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(guardians);
  fireEvent.click(submit());
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('pass-case-to-school', {
      ...{ caseId: 'c1', to: '森小学校', text: '朝は保健室から入る' },
      consent: { child: true, guardians: true, on: '2026-11-20' },
    }),
  );
});

it('says to everybody of the team that an answer is waited for; only leaders ask and take back', () => {
  const passing = { to: 's2', toName: '森小学校', at: '2026-11-20T00:00:00.000Z' };
  showCases({ kept: caseOf({ passing }) });
  openNames();
  expect(page()).toContain('森小学校の返事を待っています');
  expect(screen.queryByText('取り下げる')).toBeNull();
  expect(screen.queryByText('別の学校に引きつぐ（転校）')).toBeNull();
});

it('lays before a leader what another school asks, and takes it for the child of that name', async () => {
  const shown = { path: '/cases', uid: 'l1', role: 'leader', cases: ready(placed('c1')) } as const;
  const send = showCases({ ...shown, incoming: { c9: INCOMING }, rosters: ROSTERS });
  expect(page()).toContain('ほかの学校からの引きつぎ：1件');
  expect(page()).not.toContain('青木');
  openNames();
  const asked = part(/^ほかの学校からの引きつぎ/);
  for (const words of [
    '朝は保健室から入る',
    '本人の願い：図書室にいたい',
    '支援の手厚さ：チームで',
    '聞ける人：森野',
  ])
    expect(asked.getByText(words)).toBeDefined();
  const child = asked.getByLabelText<HTMLSelectElement>('この学校の子ども');
  expect([...child.options].map(({ text }) => text)).toEqual(['選んでください', '青木 光 5年1組 7番']);
  fireEvent.change(child, { target: { value: 'p7' } });
  press('この子どものケースとして引き受ける');
  await waitFor(() => expect(send).toHaveBeenCalledWith('take-in-case', { caseId: 'c9', pupilId: 'p7' }));
});

it('says when the child is not on the roll yet; it can be sent back with the reason', async () => {
  const send = showCases({ path: '/cases', role: 'leader', cases: ready(), incoming: { c9: INCOMING } });
  openNames();
  expect(page()).toContain('まだこの学校の名簿にいません');
  write(/^返すわけ/, 'この学校に来る子どもではありません');
  press('前の学校に返す');
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('send-case-back', {
      ...{ caseId: 'c9', reason: 'この学校に来る子どもではありません' },
    }),
  );
});
