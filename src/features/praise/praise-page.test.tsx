// @vitest-environment happy-dom
import type { Staff } from '@domain/identity';
import type { GoodThing } from '@domain/words/good-thing';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import PraisePage from './praise-page';

onStaffScreens();

const LEADER = { ...TEACHER, role: 'leader', title: 'principal' } as const;
const colleague: Staff = {
  ...{ role: 'teacher', title: 'homeroom', displayName: '森 あき', classIds: [], cover: {} },
  ...{ active: true, workDays: [1] },
};
const thing: GoodThing = {
  ...{ school: 's1', pupilId: 'p1', by: 't2', name: '森 あき', text: 'やさしい', day: '2026-11-19' },
  ...{ withdrawn: false, at: '2026-11-19T01:00:00.000Z', deliverAt: '2026-11-19T01:00:00.000Z' },
  readers: ['t1'],
};
const pupil = {
  ...{ uid: 'u1', classId: '2026-5-1', classIds: ['2026-5-1'], number: 2, status: 'active' as const },
  ...{ familyName: '青木', givenName: '光', kana: 'あおき ひかり' },
};

it('shows a leader what a colleague wrote to children, once somebody is chosen and names may be seen', () => {
  show(
    <PraisePage school="s1" />,
    {
      people: { watchColleagues: there({ t1: colleague, t2: colleague }) },
      words: { watchGoodThingsBy: there({ 'p1_good-1': thing }) },
      pupils: { watchPupil: there(pupil) },
    },
    LEADER,
  );
  expect(screen.getAllByRole('option')).toHaveLength(2);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 't2' } });
  expect(document.body.textContent).not.toContain('やさしい');
  fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
  expect(screen.getByRole('listitem').textContent).toContain('やさしい');
  expect(screen.getByRole('link', { name: '青木 光' }).getAttribute('href')).toBe('/pupils/p1');
});
