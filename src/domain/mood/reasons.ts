import type { Day } from '../days';
import type { NoticeReason } from '../notices/records';
import { paths } from '../paths';
import { isBelowUsual } from './baseline';
import { coreOn } from './history';
import { LOW_ANSWERS, LOW_WEEKS } from './limits';
import { lownessOf } from './low-watch';
import type { MoodDay, MoodState } from './state';

interface Whose {
  readonly school: string;
  readonly pupilId: string;
}

/** Why the weather alarmed on that day: since when it has been below the child's usual, and whether there never was a storm before. */
export function changeReasons(whose: Whose, state: MoodState, day: Day): NoticeReason[] {
  const core = coreOn(state, day);
  if (!core) return [];
  const { baseline } = core.weather;
  const levels = state.recent.filter((one) => one.day <= day && typeof one.answer === 'number');
  const asUsual = levels.findLastIndex(
    ({ day, answer }) => !(typeof answer === 'number' && isBelowUsual(baseline, day, answer)),
  );
  const low = levels.slice(asUsual + 1);
  const storms = low.filter(({ answer }) => answer === 1);
  const [first] = low;
  if (!first) return [];
  const below: NoticeReason = {
    code: 'mood-below-usual',
    params: { days: low.length, since: first.day },
    sources: sourcesOf(whose, low),
  };
  if (storms.length === 0 || core.weather.storms > storms.length) return [below];
  return [below, { code: 'first-storm', params: {}, sources: sourcesOf(whose, storms.slice(0, 1)) }];
}

/** Why the silence alarmed on that day: how many of the last days present were answered, beside how many usually are. */
export function silenceReasons(whose: Whose, state: MoodState, day: Day): NoticeReason[] {
  const core = coreOn(state, day);
  if (!core) return [];
  const { window, usual: rate } = core.silence;
  const present = state.recent.filter((one) => one.day <= day && one.answer !== 'away').slice(-window.length);
  return [
    {
      code: 'answers-fewer',
      params: {
        answered: window.filter((answered) => answered).length,
        asked: window.length,
        usual: Math.round(rate * 100),
      },
      sources: sourcesOf(
        whose,
        present.filter(({ answer }) => answer !== 'silent'),
      ),
    },
  ];
}

/** Why a child was found to be low all the time on that day: by its answers one by one, or by three weeks together. */
export function lowReasons(whose: Whose, state: MoodState, day: Day): NoticeReason[] {
  const low = coreOn(state, day)?.low;
  const how = low && lownessOf(low);
  if (how === undefined) return [];
  const until = state.recent.filter((one) => one.day <= day);
  const levels = (days: readonly MoodDay[]) => days.filter(({ answer }) => typeof answer === 'number');
  if (how === 'each-answer') {
    const last = levels(until).slice(-LOW_ANSWERS);
    const params = { answers: LOW_ANSWERS, since: last[0]?.day ?? day };
    return [{ code: 'low-each-answer', params, sources: sourcesOf(whose, last) }];
  }
  const weeks = until.slice(-LOW_WEEKS.days);
  const params = { days: LOW_WEEKS.days, since: weeks[0]?.day ?? day };
  return [{ code: 'low-three-weeks', params, sources: sourcesOf(whose, levels(weeks)) }];
}

function sourcesOf({ school, pupilId }: Whose, days: readonly MoodDay[]): string[] {
  return days.map(({ day }) => paths.checkIn(school, pupilId, day));
}
