// @vitest-environment happy-dom
import type { Harm } from '@domain/cases/harm';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import { useStaffLinks } from './staff-routes';
import { type AtSchool, SCHOOL_SCREENS } from './staff-screens';
import { usePassedHarms } from './use-passed-harms';

vi.mock('@/firebase/this-stack', () => ({ stack: {} }));

const LEADER: Member = {
  ...{ uid: 'l1', name: '森', role: 'leader', title: 'principal', school: 's1', today: '2026-11-20' },
};
const HARM: Harm = {
  ...{ school: 's1', about: ['t2'], text: '見たこと', readers: ['l1'], steps: [] },
  ...{ by: { uid: 't1', name: '佐藤', title: 'homeroom' }, at: '2026-11-20T01:00:00.000Z' },
  passed: { to: ['l1'], by: 'b1', byName: '市の担当', at: '2026-11-20T02:00:00.000Z' },
};

onStaffScreens();

function Links() {
  const passed = usePassedHarms({ uid: 'l1', school: 's1' });
  const none = { notices: {}, signals: {}, cases: {} };
  const links = useStaffLinks({
    ...{ screens: SCHOOL_SCREENS, who: { role: 'leader' }, isConcerned: false },
    of: { ...none, passed } as unknown as AtSchool,
  });
  const mine = links.find(({ href }) => href === '/from-board');
  return <p>{mine ? `${mine.label} ${String(mine.waiting?.count)}` : 'no link'}</p>;
}

const linkWith = (harms: Record<string, Harm>) => {
  document.body.replaceChildren();
  show(<Links />, { harms: { watchHarms: there(harms) } }, LEADER);
  return screen.getByText(/./).textContent;
};

it('leads a leader to what the board has passed to them, as long as one of it is not over', () => {
  expect(linkWith({ h1: HARM })).toBe('教育委員会から 1');
  expect(linkWith({ h1: HARM, h2: { ...HARM, closedAt: '2026-11-21T01:00:00.000Z' } })).toBe(
    '教育委員会から 1',
  );
  expect(linkWith({ h1: { ...HARM, closedAt: '2026-11-21T01:00:00.000Z' } })).toBe('no link');
  expect(linkWith({})).toBe('no link');
});

it('leads nobody there whom it is about, or who has told it themselves and is not asked', () => {
  expect(linkWith({ h1: { ...HARM, about: ['l1'] } })).toBe('no link');
  expect(linkWith({ h1: { ...HARM, passed: undefined } })).toBe('no link');
});
