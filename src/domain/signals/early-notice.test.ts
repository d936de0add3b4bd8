import { expect, it } from 'vitest';
import type { Staff } from '../identity';
import { toldEarly } from './early-notice';

const member = (role: Staff['role'], title: Staff['title'], active = true) => ({ role, title, active });
const staff = new Map([
  ['principal', member('leader', 'principal')],
  ['former', member('leader', 'principal', false)],
  ['vice', member('leader', 'vice-principal')],
  ['teacher', member('teacher', 'homeroom')],
]);

it('tells the principal of several children who leave a teacher out, and nobody else', () => {
  expect(toldEarly('teacher', staff, ['board'])).toEqual(['principal']);
  expect(toldEarly('vice', staff, ['board'])).toEqual(['principal']);
});

it('tells the board where it is about the principal, or where there is none', () => {
  expect(toldEarly('principal', staff, ['board'])).toEqual(['board']);
  expect(toldEarly('teacher', new Map(), ['board', 'teacher'])).toEqual(['board']);
});
