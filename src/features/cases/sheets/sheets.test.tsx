// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { saidAt } from '@/staff/form/said-at.fixture';
import { caseOf, DUTY, entryOf, placed, supportOf } from '../cases.fixture';
import { onCaseScreens, openNames, page, press, ready, showCases, write } from '../cases-screen.fixture';

onCaseScreens();

describe('a sheet', () => {
  const kept = caseOf({
    duties: [DUTY],
    supports: [supportOf({ place: '東センター', kind: 'support-centre' })],
  });
  const entries = {
    e1: entryOf({ childsWords: 'ねむれない' }),
    e2: entryOf({ kind: 'duty', text: '通告の内容', duty: { id: 'd1', kind: 'abuse' } }),
    e3: entryOf({ kind: 'opened', text: 'はじめのことば', trigger: { kind: 'sos', id: 'sos1' } }),
  };

  it.each([
    ['sheet', 'ケース会議シート'],
    ['support', '共通シート'],
    ['referral/s1', '連携の依頼と返事'],
  ])('%s says nothing of a duty that law sets or of how it began', async (path, heading) => {
    showCases({ path: `/cases/c1/${path}`, kept, entries });
    openNames();
    await waitFor(() => expect(page()).toContain(heading));
    expect(page()).toContain('青木 光');
    for (const words of ['虐待', '通告', 'はじめのことば', 'SOS']) expect(page()).not.toContain(words);
  });

  it('of a meeting shows each look with the child’s words apart, and lines for what has changed', async () => {
    showCases({ path: '/cases/c1/sheet', kept, entries });
    openNames();
    await waitFor(() => expect(page()).toContain('変わったこと'));
    const looks = screen.getAllByRole('row', { name: /保科/ })[0];
    expect(
      within(looks as HTMLElement)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual([...['保科（養護教諭）\n健康', 'ねむれない', '保健室では落ち着いて話していた']]);
  });

  it('of a referral says where, and asks back who came and why not', async () => {
    showCases({ path: '/cases/c1/referral/s1', kept, entries });
    openNames();
    await waitFor(() => expect(page()).toContain('教育支援センター 東センター'));
    for (const words of ['来た', '来なかった', 'そのわけ']) expect(page()).toContain(words);
  });

  it('lists the children of a meeting, those whose day has come first', () => {
    const due = placed('due', { dueAt: '2026-11-01T00:00:00.000Z' });
    showCases({ path: '/cases/agenda', cases: ready(due, placed('later')) });
    openNames();
    expect(
      screen.getAllByRole('checkbox', { name: /青木 光/ }).map((one) => (one as HTMLInputElement).checked),
    ).toEqual([true, false]);
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });
});

describe('the support sheet', () => {
  const typed = {
    ...{ school: 's1', by: 't1', byName: '佐藤', at: '2026-03-01T00:00:00.000Z', rev: 2 },
    ...{ basics: '4月に転入した', handOver: '朝の声かけ' },
  };

  it('carries over what was typed the year before, and says so until somebody has looked at it', async () => {
    const send = showCases({ path: '/cases/c1/support', sheets: { 2025: typed } });
    openNames();
    await waitFor(() => expect(page()).toContain('2025年度に書いたもの'));
    const paper = within(screen.getByRole('article', { name: /共通シート/ }));
    expect(paper.getByText('4月に転入した')).toBeDefined();
    const ofYear = within(screen.getByRole('article', { name: /学年別シート/ }));
    expect(ofYear.getByText('前の年度から引きついだこと')).toBeDefined();
    expect(ofYear.getByText('朝の声かけ')).toBeDefined();
    write('家族のこと', '祖母と');
    press('シートを保存する');
    const said = { pupilId: 'p1', rev: 0, basics: '4月に転入した', family: '祖母と' };
    await waitFor(() => expect(send).toHaveBeenCalledWith('write-support-sheet', said));
  });

  it('is noted as given only with both agreements', async () => {
    const send = showCases({ path: '/cases/c1/support', sheets: { 2026: typed } });
    openNames();
    await waitFor(() => expect(page()).toContain('4月に転入した'));
    write('渡す相手（次の学校など）', '東中学校');
    const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: '渡したことを記録する' });
    fireEvent.click(screen.getByRole('checkbox', { name: '本人は同意しています' }));
    fireEvent.click(submit());
    const guardians = screen.getByRole('checkbox', { name: '保護者は同意しています' });
    await waitFor(() => expect(saidAt(guardians)).toBe('しるしを付けると、送れます。'));
    expect(send).not.toHaveBeenCalled();
    fireEvent.click(guardians);
    fireEvent.click(submit());
    const consent = { child: true, guardians: true };
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('pass-support-sheet', { pupilId: 'p1', to: '東中学校', consent }),
    );
  });
});
