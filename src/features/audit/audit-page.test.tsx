// @vitest-environment happy-dom
import type { AuditEntry } from '@domain/audit/entry';
import { COMMANDS, type CommandName } from '@domain/commands/registry';
import { defaultSos } from '@domain/defaults/sos';
import type { Staff } from '@domain/identity';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { failing, onItsWay, onStaffScreens, show, there } from '@/staff/screen.fixture';
import type { CommandsPort } from '@/staff/ports/commands';
import AuditPage from './audit-page';

onStaffScreens();

const NURSE = { displayName: '保科 養護' } as Staff;
const entry = (seq: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ seq, at: `2026-11-${String(10 + (seq % 10))}T01:05:00.000Z`, by: 'u1', byName: '中村 校長' },
  ...{ title: 'principal', name: 'store-scale', commandId: `c${seq}`, prev: '', hash: '', ...change },
});

function showLog(entries: readonly AuditEntry[], school: string | undefined = 's1') {
  const watchAudit = vi.fn((_: unknown, count: number) =>
    there(Object.fromEntries(entries.slice(-count).map((one) => [String(one.seq), one])))(),
  );
  show(<AuditPage school={school} />, {
    office: { watchAudit },
    people: { watchColleagues: there({ nurse: NURSE }) },
  });
  return watchAudit;
}

describe('the log of what was changed', () => {
  it('says that it loads, that there is nothing yet, and why it is not there', () => {
    const people = { watchColleagues: there({}) };
    const { unmount } = show(<AuditPage school="s1" />, { office: { watchAudit: onItsWay }, people });
    expect(screen.getByRole('status').getAttribute('aria-label')).toMatch(/読み/);
    unmount();
    show(<AuditPage school="s1" />, { office: { watchAudit: failing('denied') }, people });
    expect(screen.getByRole('status').textContent).toContain('見ることができません');
    showLog([]);
    expect(screen.getByText('まだ、何も変わっていません')).toBeDefined();
  });

  it('tells its parts apart', () => {
    const complains = vi.spyOn(console, 'error').mockReturnValue(undefined);
    showLog([entry(1)]);
    expect(complains).not.toHaveBeenCalled();
  });

  it('says who changed what and when, in sentences with names', () => {
    const later = { ...defaultSos.school[0], to: ['nurse', 'gone'], afterMinutes: 0 };
    showLog([
      entry(1, {
        name: 'store-policy',
        before: { safetyContacts: [] },
        after: { safetyContacts: ['nurse'] },
      }),
      entry(2, {
        ...{ name: 'store-sos-settings', before: { repeatMinutes: 10 }, after: { repeatMinutes: 15 } },
      }),
      entry(3, { name: 'store-sos-settings', after: { outOfHours: [later] }, widens: true }),
      entry(4, {
        ...{ name: 'store-staff-member', subject: 'nurse', before: { title: 'subject' } },
        after: { title: 'nurse' },
      }),
      entry(5, {
        ...{ name: 'store-sos-settings', before: { school: [later] } },
        after: { school: defaultSos.school },
      }),
    ]);
    const text = document.body.textContent;
    expect(text).toContain('中村 校長（校長）');
    expect(text).toContain('最後の段のくり返し：10分ごと → 15分ごと');
    expect(text).toContain('命にかかわる答えを受け取る人：だれもいない → 保科 養護');
    expect(text).toContain('時間外の連絡：すぐに養護教諭、いまは いない人');
    expect(text).toContain('保科 養護役職：教科担当 → 養護教諭');
    expect(text).toContain('学校の時間の連絡（前）：すぐに養護教諭');
    expect(screen.getAllByText('管理職みんなに知らせました')).toHaveLength(1);
    const [latest] = screen.getAllByRole('heading', { level: 2 });
    expect(latest?.textContent).toBe('2026年11月15日');
    expect(text).toContain('10:05');
  });

  it.each(['ja', 'en'])('has words for every command (%s), and for those of a later version', (language) => {
    for (const name of Object.keys(COMMANDS) as CommandName[])
      expect(i18next.getFixedT(language, 'commands')(`deed.${name}`), name).not.toContain('deed.');
    showLog([entry(1, { name: 'open-a-door', after: { door: 'b-12' } })]);
    expect(document.body.textContent).toContain('新しい版での変更です');
    expect(document.body.textContent).not.toContain('b-12');
  });

  it('shows twenty, more when asked, and only what widens when asked', () => {
    const watchAudit = showLog(Array.from({ length: 45 }, (_, index) => entry(index + 1)));
    const shown = () => document.querySelectorAll('li.card').length;
    expect(shown()).toBe(20);
    fireEvent.click(screen.getByRole('button', { name: '前の記録を見る' }));
    fireEvent.click(screen.getByRole('button', { name: '前の記録を見る' }));
    expect(shown()).toBe(45);
    expect(screen.queryByRole('button', { name: '前の記録を見る' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox'));
    expect(watchAudit).toHaveBeenLastCalledWith({ school: 's1', onlyWidening: true }, 21);
  });
});

describe('whether it is as it was written', () => {
  const asked = (log: object) => {
    const watchAudit = there({});
    const readings = { watchVerifiedLog: vi.fn(there(log as never)) };
    show(<AuditPage school="s1" />, {
      office: { watchAudit },
      people: { watchColleagues: there({}) },
      readings,
    });
    fireEvent.click(screen.getByRole('button', { name: '書きかえられていないか確かめる' }));
    return readings.watchVerifiedLog;
  };

  it('is said with the last mark, when somebody asks', () => {
    expect(asked({ seq: 12, hash: 'abc', problems: [] })).toHaveBeenCalledOnce();
    expect(document.body.textContent).toContain('12件すべてが、書かれたときのままです。最後の印：abc');
  });

  it('is said entry by entry where it is not', () => {
    asked({ seq: 12, hash: 'abc', problems: [{ seq: 3, why: 'changed' }] });
    expect(document.body.textContent).toContain('3番が書きかえられています');
  });
});

it('is saved as a table, once that is written down', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const send = vi.fn().mockResolvedValue('stored');
  const ports = { people: { watchColleagues: there({}) }, commands: { send } };
  show(<AuditPage school="s1" />, { ...ports, office: { watchAudit: there({ 1: entry(1) }) } });
  fireEvent.click(screen.getByRole('button', { name: '全部をCSVで保存する' }));
  await waitFor(() => expect(made).toHaveBeenCalledOnce());
  expect(send).toHaveBeenCalledWith('take-out', { school: 's1', table: 'changes', rows: 1 });
});

describe('the log of the city', () => {
  const open = (send: CommandsPort['send'], school?: string) =>
    show(<AuditPage school={school} />, {
      ...{ office: { watchAudit: there({ 1: entry(1) }) }, people: { watchColleagues: there({}) } },
      commands: { send },
    });
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  it('is shortened once somebody has read what that means', async () => {
    const send = vi.fn().mockResolvedValue('stored');
    open(send);
    press('期間が過ぎた記録を消す');
    screen.getByText(/5年が過ぎたもの/);
    press('やめる');
    press('期間が過ぎた記録を消す');
    expect(send).not.toHaveBeenCalled();
    press('消す');
    await screen.findByText(/消しました。/);
    expect(send).toHaveBeenCalledWith('shorten-log', {});
  });

  it('says that nothing is old enough; a school’s goes at night', async () => {
    const { unmount } = open(vi.fn().mockResolvedValue({ refused: 'nothing-past' }));
    press('期間が過ぎた記録を消す');
    press('消す');
    await screen.findByText(/5年が過ぎた変更の記録は、ありません/);
    unmount();
    open(vi.fn(), 's1');
    expect(screen.queryByRole('button', { name: '期間が過ぎた記録を消す' })).toBeNull();
  });
});
