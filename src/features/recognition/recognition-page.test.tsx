// @vitest-environment happy-dom
import { proposedIn } from '@domain/outside/recognition';
import type { OutsideMonth } from '@domain/outside/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { recognitionCsv } from './recognition-csv';
import RecognitionPage from './recognition-page';

onStaffScreens();

const PRINCIPAL: Member = {
  ...{ uid: 'l1', name: '校長', role: 'leader', title: 'principal', school: 's1', today: '2026-11-30' },
};
const recognised = {
  ...{ days: ['2026-11-02'], rule: 'notice-2019-place', by: 'l1', byName: '校長' },
  at: '2026-11-29T01:00:00.000Z',
};
const MONTH: OutsideMonth = {
  children: {
    p1: {
      ...{ child: { familyName: '=青木', givenName: '光' }, classId: '2026-5-1', number: 1 },
      days: { '2026-11-09': 'ひろば', '2026-11-02': 'ひろば' },
    },
    p2: {
      ...{ child: { familyName: '石田', givenName: '空' }, classId: '2026-10-1', number: 2, recognised },
      days: { '2026-11-02': 'ひろば' },
    },
    p3: {
      ...{ child: { familyName: '上田', givenName: '海' }, classId: '2026-6-1', number: 3, recognised },
      days: { '2026-11-02': 'ひろば', '2026-11-03': 'もり' },
    },
  },
};

function showMonth(member = PRINCIPAL) {
  const send = vi.fn().mockResolvedValue('stored');
  show(
    <RecognitionPage school="s1" classNameOf={(id) => id} />,
    { outside: { watchOutsideMonth: there(MONTH) }, commands: { send } },
    member,
  );
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  return send;
}

it('names nobody before somebody asks', () => {
  show(
    <RecognitionPage school="s1" classNameOf={(id) => id} />,
    { outside: { watchOutsideMonth: there(MONTH) } },
    PRINCIPAL,
  );
  expect(document.body.textContent).toContain('3人');
  expect(document.body.textContent).not.toContain('石田');
});

it('lets the principal recognise the days that were ticked, with the rule and its source', async () => {
  const send = showMonth();
  expect(document.body.textContent).toContain('元文科初第698号');
  fireEvent.click(screen.getByRole('button', { name: '2日を出席扱いにする' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('recognise-outside-days', {
      ...{ pupilId: 'p1', month: '2026-11', days: ['2026-11-02', '2026-11-09'], rule: 'notice-2019-place' },
    }),
  );
});

it('says what was ticked after the decision, and asks again', () => {
  showMonth();
  expect(document.body.textContent).toContain('認めたあとに、記録が変わりました');
  expect(screen.getByRole('button', { name: '2日に直す' })).toBeDefined();
});

it('leaves the decision to the principal', () => {
  showMonth({ ...PRINCIPAL, title: 'vice-principal' });
  expect(screen.queryByRole('button', { name: /出席扱いにする/ })).toBeNull();
  expect(document.body.textContent).toContain('認めるのは校長です');
});

it('writes a table in which nothing runs, with the line for the record', () => {
  const words = {
    header: ['学級'],
    nameOf: ({ child }: ReturnType<typeof proposedIn>[number]) => child.familyName,
    classNameOf: (id: string) => id,
    placeOf: () => 'ひろば',
    lineOf: () => '備考',
  };
  expect(recognitionCsv(proposedIn(MONTH), words)).toBe(
    "\uFEFF学級\r\n2026-5-1,1,'=青木,ひろば,2,,,備考\r\n2026-6-1,3,上田,ひろば,2,1,校長,備考\r\n2026-10-1,2,石田,ひろば,1,1,校長,備考\r\n",
  );
});
