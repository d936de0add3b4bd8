import { COMMANDS } from '@domain/commands/registry';
import { defaultHelp } from '@domain/defaults/help';
import { expect, it } from 'vitest';
import { formValuesOf, helpFormSchema, helpOf, newLine, newOption } from './help-form-values';

const { payload } = COMMANDS['store-help'];
const values = formValuesOf(defaultHelp);
const problems = (change: object) =>
  helpFormSchema
    .safeParse({ ...values, lines: [{ ...newLine('n'), ja: '市の電話', number: '012-345', ...change }] })
    .error?.issues.map(({ path }) => path.slice(2).join('.')) ?? [];

it('gives back what every school begins with, wordings without a field of their own too', () => {
  expect(helpOf(values, defaultHelp)).toEqual(defaultHelp);
});

it('what fits the form is what the command takes', () => {
  const option = { ...newOption('o'), ja: '図書室', text: '本が読めます', from: '2026-12-01' };
  const line = {
    ...newLine('n'),
    ja: '市の電話',
    number: '0120-1',
    hours: { ...newLine('').hours, always: false },
  };
  const next = { lines: [...values.lines, line], options: [option] };
  expect(helpFormSchema.safeParse(next).success).toBe(true);
  expect(payload.safeParse(helpOf(next, defaultHelp)).success).toBe(true);
});

it('opens nothing but a telephone or a safe page', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ number: '' })).toEqual(['number']);
  expect(problems({ number: 'tel:110' })).toEqual(['number']);
  for (const url of ['http://a.jp', 'javascript:alert(1)', 'https://'])
    expect(problems({ url }), url).toEqual(['url']);
  expect(problems({ hours: { ...newLine('').hours, always: false, from: '18:00' } })).toEqual(['hours.from']);
});

it('keeps another language only while the Japanese says the same', () => {
  const [first, ...others] = values.lines;
  if (!first) throw new Error('no line');
  const [changed] = helpOf(
    { ...values, lines: [{ ...first, ja: '別の名前' }, ...others] },
    defaultHelp,
  ).lines;
  expect(changed?.name).toEqual({ ja: '別の名前', en: first.en });
});
