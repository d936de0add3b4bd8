import type { AuditEntry } from '@domain/audit/entry';
import { addDays } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import type { Colleagues } from './audit-page';
import { useTimes } from '@/staff/use-times';
import { isChain, isCover, isDrillTime, isRetention, isTexts, isWeekdays } from './values';

/** A Sunday: the weekday of a number is so many days after it. */
const SOME_SUNDAY = '2026-11-01';

type Field = keyof typeof FIELDS;

/** What a field holds, so that its value can be said; `content`: too much for a line, that it was changed is enough. */
const FIELDS = {
  school: 'chain',
  outOfHours: 'chain',
  repeatMinutes: 'minutes',
  askFirst: 'switch',
  drill: 'drill',
  safetyContacts: 'people',
  bullyingTeam: 'people',
  byName: 'people',
  retentionYears: 'retention',
  answerDays: 'count',
  requireMfa: 'switch',
  factorProviders: 'content',
  pupilPush: 'switch',
  cards: 'switch',
  lockAfterDays: 'count',
  notices: 'content',
  perClassAndWeek: 'count',
  perSchoolAndWeek: 'count',
  floor: 'share',
  digestAt: 'text',
  scale: 'scale',
  body: 'switch',
  soft: 'switch',
  worry: 'switch',
  pictures: 'switch',
  unnamed: 'content',
  opensAt: 'text',
  closesAt: 'text',
  closures: 'content',
  events: 'content',
  extraSchoolDays: 'content',
  lines: 'content',
  options: 'content',
  places: 'content',
  rules: 'content',
  model: 'model',
  trial: 'model',
  modelTitle: 'text',
  toldVersion: 'text',
  displayName: 'text',
  role: 'role',
  title: 'title',
  classIds: 'classes',
  offeredTo: 'classes',
  cover: 'cover',
  workDays: 'weekdays',
  active: 'switch',
  basis: 'text',
  decision: 'content',
  until: 'text',
  entries: 'count',
  here: 'switch',
  number: 'text',
  movedFrom: 'text',
  movedTo: 'text',
  tool: 'text',
  leftOut: 'switch',
  checks: 'content',
} as const;

type Kind = (typeof FIELDS)[Field];

/** Ids and marks that say nothing to a reader. */
const UNSAID = ['optionId', 'offerId', 'byHand', 'factors', 'recovery', 'askedBy'];

/** Deeds whose subject is a colleague. */
const OF_STAFF = [
  'store-staff-member',
  'invite-staff-member',
  'cover-class',
  'recover-sign-in',
  'reset-staff-password',
];

/** What an entry of the log says, in sentences: no ids and no bare data. */
export function useChangeWords(colleagues: Colleagues) {
  const { t, i18n } = useTranslation(['commands', 'staff']);
  const { minutes } = useTimes();
  const list = (words: readonly string[]) => new Intl.ListFormat(i18n.language).format(words);
  const nameOf = (uid: string) => colleagues[uid]?.displayName ?? t('value.somebody');
  const calledOf = (target: string) => {
    if (i18n.exists(`staff:title.${target}`)) return t(`staff:title.${target as 'nurse'}`);
    return nameOf(target);
  };
  const nobody = (words: readonly string[]) => (words.length === 0 ? t('value.nobody') : list(words));
  const nothing = (words: readonly string[]) => (words.length === 0 ? t('value.none') : list(words));
  const className = (id: string) => {
    const [, grade, name] = /^\d{4}-(\d)-(.+)$/.exec(id) ?? [];
    if (grade !== undefined) return t('value.class', { grade, name });
    return /^\d$/.test(id) ? t('value.grade', { grade: id }) : id;
  };

  const words: Readonly<Record<Exclude<Kind, 'content'>, (value: unknown) => string | undefined>> = {
    text: (value) => (typeof value === 'string' ? value : undefined),
    minutes: (value) => (typeof value === 'number' ? t('value.minutes', { count: value }) : undefined),
    count: (value) => (typeof value === 'number' ? t('value.count', { count: value }) : undefined),
    share: (value) =>
      typeof value === 'number' ? t('value.percent', { percent: Math.round(value * 1000) / 10 }) : undefined,
    switch: (value) => t(value === true ? 'value.on' : 'value.off'),
    people: (value) => (isTexts(value) ? nobody(value.map(nameOf)) : undefined),
    chain: (value) =>
      isChain(value)
        ? value.length === 0
          ? t('value.nobody')
          : value
              .map(({ afterMinutes, to }) =>
                afterMinutes === 0
                  ? t('value.stepAtOnce', { who: nobody(to.map(calledOf)) })
                  : t('value.step', { time: minutes(afterMinutes), who: nobody(to.map(calledOf)) }),
              )
              .join(t('value.thenStep'))
        : undefined,
    drill: (value) =>
      isDrillTime(value)
        ? t('value.weekly', { weekday: weekdayName(i18n.language, value.weekday), time: value.time })
        : undefined,
    retention: (value) => (isRetention(value) ? t('value.retention', { ...value }) : undefined),
    scale: (value) =>
      value === 'weather' || value === 'faces' || value === 'numbers' ? t(`value.scale.${value}`) : undefined,
    role: (value) =>
      i18n.exists(`commands:value.role.${String(value)}`) ? t(`value.role.${value as 'leader'}`) : undefined,
    title: (value) => (typeof value === 'string' ? calledOf(value) : undefined),
    classes: (value) => (isTexts(value) ? nothing(value.map(className)) : undefined),
    cover: (value) =>
      isCover(value)
        ? nothing(
            Object.entries(value).map(([id, until]) =>
              t('value.until', { name: className(id), day: shortDay(i18n.language, until) }),
            ),
          )
        : undefined,
    weekdays: (value) =>
      isWeekdays(value) ? nothing(value.map((weekday) => weekdayName(i18n.language, weekday))) : undefined,
    model: (value) => (value === 'none' ? t('value.noModel') : typeof value === 'string' ? value : undefined),
  };

  const said = (field: string, before: unknown, after: unknown): string[] => {
    if (!isField(field)) return [t('change.unknown')];
    const name = t(`field.${field}`);
    const kind = FIELDS[field];
    if (kind === 'content') return [t('change.content', { name })];
    const say = (value: unknown) => (value === undefined ? undefined : words[kind](value));
    const [from, to] = [say(before) ?? t('value.none'), say(after) ?? t('value.none')];
    if (before === undefined) return [t('change.set', { name, to })];
    // Two chains in one line would be read as one.
    if (kind === 'chain') return [t('change.now', { name, to }), t('change.before', { name, from })];
    return [t('change.changed', { name, from, to })];
  };

  return {
    deed: ({ name }: AuditEntry) =>
      i18n.exists(`commands:deed.${name}`) ? t(`deed.${name as 'start-drill'}`) : t('deed.unknown'),
    who: ({ byName, title }: AuditEntry) =>
      i18n.exists(`staff:title.${title}`)
        ? t('staff:people.called', { name: byName, title: t(`staff:title.${title as 'nurse'}`) })
        : byName,
    changes: ({ name, subject, before = {}, after = {} }: AuditEntry): string[] => {
      const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      const lines = fields
        .filter((field) => !UNSAID.includes(field))
        .flatMap((field) => said(field, before[field], after[field]));
      const whose = OF_STAFF.includes(name) && subject !== undefined ? [nameOf(subject)] : [];
      return [...whose, ...new Set(lines)];
    },
  };
}

function isField(field: string): field is Field {
  return Object.hasOwn(FIELDS, field);
}

function weekdayName(language: string, weekday: number): string {
  const day = new Date(`${addDays(SOME_SUNDAY, weekday)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
