import { expect, it } from 'vitest';
import { STAFF_ROLES } from '../staff-roles';
import { isHomeroomOf, standingsOf, type Member, type Standing } from './standing';

const child = { classIds: ['2026-5-1'], day: '2026-11-20' };
const member = (role: Member['role'], change: Partial<Member> = {}): Member => ({
  ...{ role, title: 'subject', classIds: [], cover: {}, active: true },
  ...change,
});
const standings = (one: Member): Standing[] => [...standingsOf(one, child)].sort();

it('makes whoever has the class, or covers it up to its last day, the homeroom of a child; an admin never', () => {
  for (const role of STAFF_ROLES) {
    const mayHave = role !== 'admin';
    expect(isHomeroomOf(member(role, { classIds: ['2026-5-1'] }), child), role).toBe(mayHave);
    expect(isHomeroomOf(member(role, { cover: { '2026-5-1': '2026-11-20' } }), child), role).toBe(mayHave);
    expect(isHomeroomOf(member(role, { cover: { '2026-5-1': '2026-11-19' } }), child), role).toBe(false);
    expect(isHomeroomOf(member(role, { classIds: ['2026-5-2'] }), child), role).toBe(false);
  }
});

it('takes a counsellor into confidence, and student guidance not', () => {
  expect(standings(member('counsellor', { title: 'nurse' }))).toEqual(['confidant', 'counsellor', 'staff']);
  expect(standings(member('counsellor', { title: 'guidance' }))).toEqual(['counsellor', 'guidance', 'staff']);
  expect(standings(member('teacher', { title: 'guidance' }))).toEqual(['guidance', 'staff', 'teacher']);
});

it('takes nobody into confidence who guides by a duty beside another title', () => {
  expect(standings(member('counsellor', { title: 'nurse', duties: ['guidance'] }))).toEqual([
    ...['counsellor', 'guidance', 'staff'],
  ]);
  expect(standings(member('counsellor', { title: 'nurse', duties: ['health'] }))).toContain('confidant');
});

it('is nothing to a child once it has left', () => {
  for (const role of STAFF_ROLES)
    expect(standings(member(role, { classIds: ['2026-5-1'], active: false })), role).toEqual([]);
});
