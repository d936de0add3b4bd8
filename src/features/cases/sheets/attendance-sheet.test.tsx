// @vitest-environment happy-dom
import type { AttendanceYear } from '@domain/record/year';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseOf, entryOf } from '../cases.fixture';
import { onCaseScreens, openNames, page, showCases } from '../cases-screen.fixture';

onCaseScreens();

const DUTY = {
  ...{ id: 'd1', kind: 'protection-list' as const, by: 'n1', since: '2026-11-02' },
  ...{ startedAt: '2026-10-02T01:00:00.000Z', steps: [], linked: [] },
};
const kept = caseOf({ duties: [DUTY], lead: 'n1', wishes: { child: '家のことを話せる' } });
const entries = { e1: entryOf({ text: '家で心配なことがある', childsWords: 'かえりたくない' }) };
const away = ['10-30', '11-10', '11-11', '11-12', '11-13', '11-16', '11-17', '11-18'];
const attendance: AttendanceYear = {
  days: {
    ...Object.fromEntries(away.map((day) => [`2026-${day}`, 'absent' as const])),
    ...({ '2026-11-04': 'late', '2026-11-05': 'early', '2026-11-19': 'recognised' } as const),
  },
  nurse: { '2026-11': 3 },
};

function showSheet(change: object = {}) {
  showCases({ path: '/cases/c1/attendance', uid: 'n1', kept, entries, attendance, ...change });
  openNames();
}
const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);

it('says of a month what the attendance book says, how long the child was away in a row, and nothing of why', async () => {
  showSheet();
  await waitFor(() => expect(page()).toContain('出欠のおしらせ（2026年11月分）'));
  expect(page()).toContain('青木 光');
  expect(cells().slice(0, 6)).toEqual(['15', '7', '1', '1', '0', '1']);
  expect(page()).toContain('いちばん長く続けて休んだのは7日（11月10日');
  expect(page()).toContain('学校のある日に7日以上続けて休みました。');
  const words = screen.getByRole('article').textContent;
  for (const kept of ['要対協', '要保護', '心配', '家', 'かえりたくない', 'SOS', '虐待'])
    expect(words).not.toContain(kept);
});

it('can be made of an earlier month, up to its last day', async () => {
  showSheet();
  await waitFor(() => expect(screen.getByRole('article')).toBeTruthy());
  fireEvent.change(screen.getByLabelText('どの月か'), { target: { value: '2026-10' } });
  await waitFor(() => expect(page()).toContain('出欠のおしらせ（2026年10月分）'));
  expect(cells()[1]).toBe('1');
  expect(page()).toContain('2026年10月31日');
  expect(page()).toContain('7日以上続けて休んだことは、ありません');
});

it('is made of nobody who stands on no list, and for no colleague who has not the duty', async () => {
  showSheet({ uid: 't1' });
  await waitFor(() => expect(page()).toContain('この一覧に子どもはいません'));
  document.body.replaceChildren();
  showSheet({ kept: caseOf({ lead: 'n1' }) });
  await waitFor(() => expect(page()).toContain('この一覧に子どもはいません'));
  expect(screen.queryByRole('article')).toBeNull();
});

it('is opened only with a reason for this day', async () => {
  showSheet({ saidWhy: false });
  await waitFor(() => expect(page()).toContain('出欠のおしらせ'));
  expect(screen.queryByRole('article')).toBeNull();
});
