// @vitest-environment happy-dom
import type { CheckIn } from '@domain/answers/pupil-records';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { setPreferences } from '@/i18n/preferences';
import { startI18n } from '@/i18n/start';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { SoftQuestion } from './soft-question';

beforeAll(async () => {
  setPreferences({ language: 'ja' });
  await startI18n(['common', 'pupil']);
  await i18next.loadNamespaces(['common', 'pupil']);
});
afterEach(cleanup);

const session = { school: 'sora', pupilId: 'p1', classId: '2026-5-1' } as PupilSession;
const member = (displayName: string, role: string, title: string, ...classIds: string[]) => ({
  ...{ displayName, role, title, classIds },
});
const own = {
  readers: [
    member('山田先生', 'teacher', 'homeroom', '2026-5-1'),
    member('隣の先生', 'teacher', 'homeroom', '2026-5-2'),
    member('保健の先生', 'counsellor', 'nurse'),
    member('校長先生', 'leader', 'principal'),
    member('事務の人', 'admin', 'office'),
  ],
} as unknown as OwnData;

function ask(stored?: CheckIn['soft']) {
  const onAnswer = vi.fn();
  render(<SoftQuestion {...{ session, own, stored, onAnswer }} question="someone" />);
  return onAnswer;
}

it('names everybody who reads the answer, and nobody else, before anything is tapped', () => {
  ask();
  const said = screen.getByText(/山田先生/).textContent;
  for (const name of ['保健の先生', '校長先生']) expect(said).toContain(name);
  for (const name of ['隣の先生', '事務の人']) expect(document.body.textContent).not.toContain(name);
  expect(document.body.textContent).toContain('答えなくても');
});

it('takes one answer, and takes it back with a second tap', () => {
  const first = ask();
  fireEvent.click(screen.getByRole('button', { name: 'いまは いない' }));
  expect(first).toHaveBeenCalledWith({ question: 'someone', answer: 'no' });
  cleanup();
  const again = ask({ question: 'someone', answer: 'no' });
  const button = screen.getByRole('button', { name: 'いまは いない', pressed: true });
  fireEvent.click(button);
  expect(again).toHaveBeenCalledWith(undefined);
});
