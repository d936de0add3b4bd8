import { expect, it } from 'vitest';
import { defaultHelp } from '../defaults/help';
import { defaultPolicy } from '../defaults/settings';
import { paths } from '../paths';
import { settingProblem } from './settings-problems';

const policy = paths.settings('s', 'policy');
const help = paths.settings('s', 'help');

it('lets the defaults through, and what is no setting', () => {
  expect(settingProblem(policy, defaultPolicy(['nurse']))).toBeUndefined();
  expect(settingProblem(help, defaultHelp)).toBeUndefined();
  expect(settingProblem(paths.staff('s', 'u'), { requireMfa: true })).toBeUndefined();
});

it('refuses to ask for a second factor before there is one', () => {
  expect(settingProblem(policy, { ...defaultPolicy(['nurse']), requireMfa: true })).toBe('factor-on-screen');
});

it('refuses help that is too large for every tablet, or not of its form', () => {
  const [option] = defaultHelp.options;
  const text = { ja: 'あ'.repeat(11_000) };
  expect(settingProblem(help, { ...defaultHelp, options: [{ ...option, text }] })).toBe('help-too-large');
  expect(settingProblem(help, { ...defaultHelp, lines: 'none' })).toBe('help-malformed');
});
