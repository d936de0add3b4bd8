/** Why a score is as it is, in words with links to the documents that say so. */
import { monthOf, type Day } from '../days';
import { changeReasons, silenceReasons } from '../mood/reasons';
import type { NoticeReason } from '../notices/records';
import { paths } from '../paths';
import { startOfWindow } from './attendance-features';
import type { FeatureRow } from './features';
import type { PupilSources } from './features-of';
import { riskReasons, type ReasonContext } from './reasons';
import type { Scored } from './records';
import { answeredRounds, lastClosedRound } from './survey-features';

export interface ReasonsAbout extends PupilSources {
  readonly school: string;
  readonly pupilId: string;
}

/** Empty when nothing can be said in words: then nobody is told. */
export function pupilReasons(about: ReasonsAbout, row: FeatureRow, scored: Scored, day: Day): NoticeReason[] {
  const below = about.mood && changeReasons(about, about.mood, day).find(isCode('mood-below-usual'));
  const silence = about.mood && silenceReasons(about, about.mood, day).find(isCode('answers-fewer'));
  const fewer = silence && isFewer(silence) ? silence : undefined;
  return riskReasons(scored, {
    row,
    sources: (feature) => sourcesOf(feature, about, day, { below, fewer }),
    mood: {
      ...(below && { below: { days: Number(below.params.days), since: String(below.params.since) } }),
      ...(fewer && { fewer: figuresOf(fewer) }),
    },
  });
}

const isCode = (code: NoticeReason['code']) => (reason: NoticeReason) => reason.code === code;

function figuresOf({ params }: NoticeReason): NonNullable<NonNullable<ReasonContext['mood']>['fewer']> {
  return { answered: Number(params.answered), asked: Number(params.asked), usual: Number(params.usual) };
}

/** A usual rate is known after the first days; only less than it is worth a word. */
function isFewer(reason: NoticeReason): boolean {
  const { answered, asked, usual } = figuresOf(reason);
  return asked > 0 && (answered / asked) * 100 < usual;
}

interface MoodReasons {
  readonly below: NoticeReason | undefined;
  readonly fewer: NoticeReason | undefined;
}

function sourcesOf(feature: string, about: ReasonsAbout, day: Day, mood: MoodReasons): readonly string[] {
  const { school, pupilId, attendance, rounds, classIds } = about;
  if (feature === 'weather_drop' || feature === 'weather_mean') return mood.below?.sources ?? [];
  if (feature === 'weeks_since_answer') return mood.fewer?.sources ?? [];
  if (feature === 'invited_silent') {
    const closed = lastClosedRound(rounds, classIds, day);
    return closed ? [paths.round(school, closed.id)] : [];
  }
  if (/^(ind|fell)_/.test(feature)) {
    const answered = answeredRounds(rounds, day).slice(0, feature.startsWith('fell_') ? 2 : 1);
    return answered.map(({ id }) => paths.result(school, pupilId, id));
  }
  const from = feature.endsWith('_4w') ? monthOf(startOfWindow(day)) : '';
  return feature === 'transition' ? [] : monthsOf(attendance, from, monthOf(day), school, pupilId);
}

function monthsOf(
  attendance: PupilSources['attendance'],
  from: string,
  to: string,
  school: string,
  pupilId: string,
): string[] {
  return [...attendance.keys()]
    .filter((month) => from <= month && month <= to)
    .sort()
    .map((month) => paths.attendance(school, pupilId, month));
}
