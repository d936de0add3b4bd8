import { dayOfInstant, type IsoInstant, isDay } from '@domain/days';
import { TITLES } from '@domain/identity';
import { DECISIONS, type NoticeReason } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { useReader } from '../notices-context';
import type { SurveyWords } from './use-survey-words';

/** Answers of a survey by their code: 4 often … 1 never. */
const CODES = ['1', '2', '3', '4'] as const;

type ReasonWords = (reason: Pick<NoticeReason, 'code' | 'params'>, asOf: IsoInstant) => string;

/** Turns a reason, which is a code with plain figures, into a sentence of the reader's language. */
export function useReasonWords(): ReasonWords {
  return useReasonWordsOf(useReader().survey);
}

/** The same on a screen of another feature, which has no reader of notices. */
export function useReasonWordsOf(survey: SurveyWords): ReasonWords {
  const { t, i18n } = useTranslation(['notices', 'staff']);

  const day = (value: unknown): string => {
    const text = String(value);
    if (isDay(text)) return shortDay(i18n.language, text);
    return Number.isNaN(Date.parse(text)) ? text : shortDay(i18n.language, dayOfInstant(text));
  };

  return ({ code, params }, asOf) => {
    const { indicator, item, code: answer, title, decision, since, day: on } = params;
    const known = {
      indicator: indicator === undefined ? '' : survey.indicator(String(indicator)),
      item: item === undefined ? '' : survey.item(String(item)),
      answer: named(CODES, answer, (one) => t(`notices:answer.${one}`)),
      title: named(TITLES, title, (one) => t(`staff:title.${one}`)) || t('staff:people.someone'),
      decision: named(DECISIONS, decision, (one) => t(`notices:decision.${one}`)),
      since: since === undefined ? '' : day(since),
      asOf: day(asOf),
      day: on === undefined ? '' : day(on),
    };
    return t(`notices:reason.${code}`, { ...params, ...known });
  };
}

function named<T extends string>(all: readonly T[], value: unknown, words: (one: T) => string): string {
  const found = all.find((one) => one === String(value));
  return found === undefined ? '' : words(found);
}
