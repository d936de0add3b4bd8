import { expect, it } from 'vitest';
import { moodOf } from './history';
import { daysOf } from './mood.fixture';
import { changeReasons, lowReasons, silenceReasons } from './reasons';
import type { MoodState } from './state';

const whose = { school: 'umi-sho', pupilId: 'p0' };
const of = (answers: string): MoodState => {
  const state = moodOf(undefined, daysOf(answers));
  if (!state) throw new Error('nothing is known');
  return state;
};

it('a change says since when, for how many answers, and links to each of them', () => {
  const state = of(`3343334333433343334332.2222`);
  const [day = ''] = state.alarms;
  const [reason, ...others] = changeReasons(whose, state, day);
  expect(others).toEqual([]);
  expect(reason).toMatchObject({ code: 'mood-below-usual', params: { since: '2026-10-06' } });
  expect(reason?.params.days).toBe(reason?.sources.length);
  expect(reason?.sources[0]).toBe('schools/umi-sho/pupils/p0/checkIns/2026-10-06');
});

it('a change says that it was the first storm, only when it was', () => {
  const codes = (answers: string) => {
    const state = of(answers);
    return changeReasons(whose, state, state.alarms.at(-1) ?? '').map(({ code }) => code);
  };
  expect(codes(`${'3'.repeat(20)}211`)).toEqual(['mood-below-usual', 'first-storm']);
  expect(codes(`3331${'3'.repeat(20)}211111`)).toEqual(['mood-below-usual']);
});

it('says the same about an alarm on every later evening', () => {
  const answers = `${'4'.repeat(24)}22`;
  const before = of(answers);
  const [day = ''] = before.alarms;
  expect(changeReasons(whose, of(`${answers}1144.p`), day)).toEqual(changeReasons(whose, before, day));
});

it('a silence says how many of the last days present were answered, and how many usually are', () => {
  const state = of(`${'3'.repeat(24)}3-..3.-...`);
  const [day = ''] = state.silence.alarms;
  const [reason] = silenceReasons(whose, state, day);
  expect(reason).toMatchObject({ code: 'answers-fewer', params: { asked: 10, usual: 100 } });
  expect(reason?.sources).toHaveLength(Number(reason?.params.answered));
});

it('being low says for how many answers, or over which three weeks, and links to each of them', () => {
  const reasonsOf = (answers: string) => {
    const state = of(answers);
    return lowReasons(whose, state, state.low?.alarms[0] ?? '');
  };
  const [each, ...others] = reasonsOf('432121.212121');
  expect(others).toEqual([]);
  expect(each).toMatchObject({ code: 'low-each-answer', params: { answers: 10, since: '2026-09-09' } });
  expect(each?.sources).toHaveLength(10);
  const [weeks] = reasonsOf('1111411.1111.11');
  expect(weeks).toMatchObject({ code: 'low-three-weeks', params: { days: 15, since: '2026-09-07' } });
  expect(weeks?.sources).toHaveLength(13);
  expect(lowReasons(whose, of('4444444444'), '2026-09-18')).toEqual([]);
});
