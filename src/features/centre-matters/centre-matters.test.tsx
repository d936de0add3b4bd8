// @vitest-environment happy-dom
import type { CentreMatter } from '@domain/centre/records';
import type { Pupil, School } from '@domain/school/school';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { asOf, failing, onItsWay, onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import CentrePage from './centre-page';
import { ADVISED, MATTER } from './matters.fixture';
import SchoolMattersPage from './school-matters-page';

const PSYCHOLOGIST: Member = { uid: 'c1', name: '心理 一番', role: 'centre', today: '2026-11-20' };
const NURSE: Member = { ...TEACHER, uid: 'n1', name: '保科', role: 'counsellor', title: 'nurse' };
const SCHOOLS = {
  s1: { name: 'みどり小学校', phone: '00-0000-0001' } as School,
  s2: { name: 'うみ小学校', phone: '00-0000-0002' } as School,
};

onStaffScreens();

function atCentre(
  of: Record<string, Record<string, CentreMatter>>,
  at?: { school: string; matterId: string },
) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <CentrePage at={at} />,
    {
      schools: { watchSchools: there(SCHOOLS) },
      centre: {
        watchMatters: (school: string) => there(of[school] ?? {})(),
        watchUrgentCount: (school: string) =>
          there(school === 's1' ? { day: '2026-11-20', open: null } : { day: '2026-11-20', open: 12 })(),
      },
      commands: { send },
    },
    PSYCHOLOGIST,
  );
  return send;
}

function atSchool(all: Record<string, CentreMatter>, matterId?: string) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <SchoolMattersPage school="s1" {...(matterId !== undefined && { matterId })} />,
    {
      centre: { watchMatters: there(all) },
      pupils: {
        watchPupil: there({ familyName: '青木', givenName: '光' } as Pupil),
        watchOwnReason: onItsWay,
      },
      commands: { send },
    },
    NURSE,
  );
  return send;
}

it('shows the centre what waits, the longest on top, with whose it is and how to ring them; and what is over folded', () => {
  atCentre({
    s1: { 'sos-a': MATTER, 'sos-c': { ...MATTER, state: 'closed', outcome: 'settled' } },
    s2: {
      'sos-b': {
        ...MATTER,
        openedAt: '2026-11-18T01:00:00.000Z',
        child: { familyName: '海野', givenName: '空' },
      },
    },
  });
  const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(links[0]).toContain('うみ小学校　5年　海野 空');
  expect(links[1]).toContain('みどり小学校　5年　名前は伝えていません');
  for (const words of [
    '00-0000-0001',
    '保科（養護教諭）',
    'センターの返事を待っています',
    '終わった相談（1件）',
  ])
    expect(document.body.textContent).toContain(words);
  expect(document.body.textContent).not.toContain('トイレ');
});

it('says how much is urgent in each school, of ten at least', () => {
  atCentre({});
  expect(screen.getByRole('row', { name: /みどり小学校/ }).textContent).toContain('10人未満');
  expect(screen.getByRole('row', { name: /うみ小学校/ }).textContent).toContain('12人');
});

it('says that no school asks anything', () => {
  atCentre({});
  expect(document.body.textContent).toContain('いま、学校からの相談はありません');
});

it('says why nothing is there, and what is from before the connection went', () => {
  show(<CentrePage />, { schools: { watchSchools: failing('denied') } }, PSYCHOLOGIST);
  expect(document.body.textContent).toContain('見ることができません');
  document.body.replaceChildren();
  show(
    <CentrePage at={{ school: 's1', matterId: 'sos-a' }} />,
    {
      schools: { watchSchools: there(SCHOOLS) },
      centre: { watchMatters: asOf({ 'sos-a': MATTER }, Date.parse('2026-11-20T00:00:00Z')) },
    },
    PSYCHOLOGIST,
  );
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '学校に送る' }).disabled).toBe(true);
});

it('lets a psychologist read the child’s words and advise the school, the same once more as the same', async () => {
  const send = atCentre({ s1: { 'sos-a': MATTER } }, { school: 's1', matterId: 'sos-a' });
  expect(screen.getByText('トイレにいます').tagName).toBe('BLOCKQUOTE');
  send.mockResolvedValueOnce('unanswered');
  fireEvent.change(screen.getByLabelText('助言'), { target: { value: 'まず、となりに座って' } });
  const submit = screen.getByRole('button', { name: '学校に送る' });
  fireEvent.click(submit);
  await screen.findByRole('alert');
  fireEvent.click(submit);
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send.mock.calls[0]).toEqual(send.mock.calls[1]);
  expect(send.mock.calls[0]).toEqual([
    'answer-centre-matter',
    {
      ...{ school: 's1', matterId: 'sos-a', stepId: expect.any(String) as string },
      text: 'まず、となりに座って',
    },
  ]);
});

it('says that a matter is not there any more', () => {
  atCentre({ s1: {} }, { school: 's1', matterId: 'sos-a' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('この相談は、ここにはありません');
});

it('shows the school the advice, and sends what it has done, with how it ended', async () => {
  const send = atSchool({ 'sos-a': ADVISED }, 'sos-a');
  expect(document.body.textContent).toContain('まず、となりに座って');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('青木 光');
  fireEvent.change(screen.getByLabelText('したこと・いまのようす'), { target: { value: '話しました' } });
  fireEvent.change(screen.getByLabelText('これから'), { target: { value: 'settled' } });
  fireEvent.click(screen.getByRole('button', { name: '報告を送る' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('report-to-centre', {
      ...{ matterId: 'sos-a', stepId: expect.any(String) as string, text: '話しました', outcome: 'settled' },
    }),
  );
});

it('takes nothing more of what is over, and says where things can be passed on where nothing was', () => {
  atSchool({ 'sos-a': { ...ADVISED, state: 'closed', outcome: 'settled' } }, 'sos-a');
  expect(screen.queryByRole('button', { name: '報告を送る' })).toBeNull();
  document.body.replaceChildren();
  atSchool({});
  expect(document.body.textContent).toContain('まだ、渡した相談はありません');
});
