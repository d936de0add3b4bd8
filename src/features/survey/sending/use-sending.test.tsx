// @vitest-environment happy-dom
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Survey } from '../survey-context';
import { openSurvey } from '../survey-state';
import { useSending } from './use-sending';

const HOUR_MS = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

it('ends a round that is tried out without writing, waiting for or sending anything', () => {
  const round = { practice: true, opensAt: at(-1), closesAt: at(1), instrument: 'soramoyo-34@1' };
  const survey = { round, instrument: soramoyo34, roundId: 'practice' } as unknown as Survey;
  const state = openSurvey({
    ...{ instrument: soramoyo34, twoSittings: false, draft: undefined, sent: undefined, now: 0 },
  });
  // Whatever asked for the keeper, or for who is signed in, would fail.
  const keeper = undefined as never;
  const onSent = vi.fn();
  const { result } = renderHook(() => useSending({ survey, state, sent: undefined, keeper }, onSent));
  act(() => result.current.send());
  expect(onSent).toHaveBeenCalledOnce();
  expect(result.current).toMatchObject({ isUnderWay: false, outcome: undefined });
});
