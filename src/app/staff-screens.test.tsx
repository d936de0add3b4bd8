// @vitest-environment happy-dom
import { type BoardPost, ROLES, type Role } from '@domain/identity';
import { expect, it, vi } from 'vitest';
import { CENTRE_SCREENS } from './centre-screens';
import { menuGroupOf } from './menu-groups';
import {
  linkedScreensOf,
  OFFICE_SCREENS,
  SCHOOL_SCREENS,
  screensOf,
  type StaffScreen,
} from './staff-screens';

vi.mock('@/firebase/this-stack', () => ({ stack: {} }));

const pathsOf = (screens: readonly StaffScreen<never>[]) =>
  screens.map(({ path, href }) => href ?? path).join(' ');
const linksOf = (role: Role, isConcerned = false) =>
  role === 'board'
    ? pathsOf(linkedScreensOf(OFFICE_SCREENS, { role }, isConcerned))
    : role === 'centre'
      ? pathsOf(linkedScreensOf(CENTRE_SCREENS, { role }, isConcerned))
      : pathsOf(linkedScreensOf(SCHOOL_SCREENS, { role }, isConcerned));

it('leads each role to what it may open, beginning with the first', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, linksOf(role)]))).toEqual({
    pupil: '',
    teacher: '/board /results /health /pupils /notices /inbox /cases /cards /report-harm',
    counsellor:
      '/morning /board /results /survey-words /health /pupils /notices /inbox /cases /centre /sos /report-harm /stats /rights /model-lists',
    leader:
      '/morning /board /results /health /pupils /notices /inbox /cases /from-board /centre /sos /absences /outside /praise /people /children /cards /report-harm /rounds /settings/sos /readiness /settings/talk /stats /effects /changes /access-log /who-may /rights',
    admin:
      '/admin /inbox /people /children /cards /report-harm /rounds /settings/sos /readiness /settings/school /settings/calendar /settings/help /settings/tools /settings/safety /imports /settings/asked /settings/notices /settings/sign-in /settings/talk /stats /who-may /sign-ins',
    place: '',
    centre: '/matters /who-may',
    board:
      '/stats /schools /instruments /effects /models /places /absences /outside /board-people /centre /imports /exports /optional /faults /changes /access-log /who-may /harms /inbox',
  });
});

it('leads teachers and the board to the SOS when there is one for them, and an admin never', () => {
  expect(linksOf('teacher', true)).toBe(
    '/board /results /health /pupils /notices /inbox /cases /sos /cards /report-harm',
  );
  expect(linksOf('board', true)).toBe(
    '/stats /schools /instruments /effects /models /places /absences /outside /board-people /centre /imports /exports /optional /faults /changes /access-log /who-may /harms /inbox /sos',
  );
  expect(linksOf('admin', true)).toBe(linksOf('admin'));
});

it('leads whoever is left with posts at the board to what these do, and to nothing else', () => {
  const linksWith = (...posts: BoardPost[]) =>
    pathsOf(linkedScreensOf(OFFICE_SCREENS, { role: 'board', posts }, true));
  expect(linksWith('absence')).toBe('/absences /outside /who-may');
  expect(linksWith('bullying')).toBe('/who-may /inbox');
  expect(linksWith('systems')).toBe('/schools /faults /who-may');
  expect(linksWith('absence', 'systems')).toBe('/schools /absences /outside /faults /who-may');
  expect(linksWith()).toBe('');
});

it('opens what another screen leads to, and nothing that a role may not', () => {
  const opened = (role: Role) => pathsOf(screensOf(SCHOOL_SCREENS, { role })).split(' ');
  expect(opened('leader')).toEqual(
    expect.arrayContaining(['/settings/notices', '/model-lists', '/sos/history']),
  );
  for (const path of [
    '/admin',
    '/morning',
    '/stats',
    '/effects',
    '/settings/sos',
    '/model-lists',
    '/sos/history',
  ])
    expect(opened('teacher'), path).not.toContain(path);
});

it('shows a role of a later version nothing', () => {
  const later = { role: 'mentor' as Role };
  expect(screensOf(SCHOOL_SCREENS, later)).toEqual([]);
  expect(screensOf(OFFICE_SCREENS, later)).toEqual([]);
});

it('has a heading in the long menu for everything that stands there', () => {
  const seldom = [...SCHOOL_SCREENS, ...OFFICE_SCREENS].filter(({ label, isSeldom }) => label && isSeldom);
  const without = seldom.filter(({ path }) => menuGroupOf(path) === undefined);
  expect(seldom.length).toBeGreaterThan(20);
  expect(without.map(({ path }) => path)).toEqual([]);
});
