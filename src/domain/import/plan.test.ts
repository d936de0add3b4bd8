import { expect, test } from 'vitest';
import { canonical, changesAgainst } from './plan';

test('what is stored already is not written again, whatever the order of its fields', () => {
  const planned = [
    { path: 'a', data: { x: 1, y: { b: 2, a: 1 } } },
    { path: 'b', data: { x: 1 } },
    { path: 'c', data: { x: 1 } },
  ];
  const stored = new Map([
    ['a', { y: { a: 1, b: 2 }, x: 1 }],
    ['b', { x: 2 }],
  ]);
  expect(changesAgainst(planned, stored)).toEqual({
    write: [planned[1], planned[2]],
    created: 1,
    updated: 1,
    unchanged: 1,
  });
});

test('fields that people maintain keep their stored value', () => {
  const planned = [{ path: 'a', data: { title: 'nurse', workDays: [1, 2, 3] }, keep: ['workDays'] }];
  expect(changesAgainst(planned, new Map([['a', { title: 'nurse', workDays: [2] }]])).unchanged).toBe(1);
  expect(changesAgainst(planned, new Map([['a', { title: 'sc', workDays: [2] }]])).write).toMatchObject([
    { data: { title: 'nurse', workDays: [2] } },
  ]);
});

test('lists keep their order in canonical text', () => {
  expect(canonical({ b: [2, 1], a: null })).toBe('{"a":null,"b":[2,1]}');
});

test('a list does not bring back whoever is away for long', () => {
  const path = 'schools/sora/staff/t1';
  const planned = [{ path, data: { title: 'nurse', active: true } }];
  const stored = new Map([[path, { title: 'nurse', active: false, backOn: '2027-04-01' }]]);
  expect(changesAgainst(planned, stored).unchanged).toBe(1);
});
