/** Answers that somebody hears of as soon as they were sent. Which ones is the instrument's own data. */
import type { NoticeAudience } from './circles';
import type { SchoolCalendar } from '../school/calendar';
import type { Instrument } from '../survey/instrument';
import { paths } from '../paths';
import type { Answers, SurveyResponse } from '../answers/pupil-records';
import { concernOf, type Concern } from './concerns';
import type { ReasonCode } from './records';

const CODES: Readonly<Record<'safety' | 'bullying' | 'leader', ReasonCode>> = {
  safety: 'safety-answer',
  bullying: 'bullying-answer',
  leader: 'teacher-answer',
};

interface Told {
  readonly to: keyof typeof CODES;
  readonly item: string;
  readonly code: number;
}

/** Neither quality flags nor anything else holds one back. */
function toldAnswers({ items }: Instrument, answers: Answers): Told[] {
  return items.flatMap(({ id, notify = [] }) =>
    notify.flatMap(({ to, codes }) => {
      const code = answers[id];
      return typeof code === 'number' && codes.includes(code) ? [{ to, item: id, code }] : [];
    }),
  );
}

/** Whether adults hear of any of the answers at once. */
export function tellsAtOnce(instrument: Instrument, answers: Answers): boolean {
  return toldAnswers(instrument, answers).length > 0;
}

/** What has to be looked at after おくる. A comment alone is none, but whoever looks is told that there is one. */
export function answerConcerns(
  { school, pupilId, roundId }: { school: string; pupilId: string; roundId: string },
  instrument: Instrument,
  response: SurveyResponse,
  calendar: SchoolCalendar,
): Concern[] {
  const source = paths.sensitiveAnswers(school, pupilId, roundId);
  const told = toldAnswers(instrument, response.answers);
  return (['safety', 'bullying'] as const).flatMap((kind) => {
    const here = told.filter(({ to }) => (to === 'bullying') === (kind === 'bullying'));
    const comment = response.comment === undefined ? [] : circlesOf(here, kind);
    const reasons = [
      ...here.map(({ to, item, code }) => ({
        code: CODES[to],
        params: { item, code },
        sources: [source],
        only: [to],
      })),
      ...comment.map((only) => ({ code: 'comment-left' as const, params: {}, sources: [], only: [only] })),
    ];
    const sourced = reasons.map((reason) => ({ reason, receivedAt: response.receivedAt }));
    return concernOf(kind, roundId, sourced, calendar);
  });
}

/** Leaders do not read what a pupil wrote in a survey: they are not sent looking for it. */
function circlesOf(told: readonly Told[], kind: 'safety' | 'bullying'): NoticeAudience[] {
  return told.some(({ to }) => to === kind) ? [kind] : [];
}
