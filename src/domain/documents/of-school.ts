/** What a school and its classes have. Some of it holds children by id or name; it is theirs to be found in, too. */
import { classTabletSchema } from '../accounts/class-tablet';
import { accountDeedSchema } from '../accounts/account-deed';
import { recoverySchema } from '../accounts/recovery';
import { auditEntrySchema, auditHeadSchema, leaderNewsSchema } from '../audit/entry';
import { incomingCaseSchema } from '../cases/passing';
import { calendarSchema } from '../school/calendar';
import { classDaySchema, classRoundSchema, closingSchema, statsSchema } from '../derived';
import { effectSchema } from '../effect';
import { scoredMonthSchema } from '../effect/scored-month';
import { effectTallySchema } from '../effect/tally';
import { digestSchema } from '../notices/records';
import { offeringSchema } from '../offers/records';
import { earlyNoticeSchema } from '../signals/early-notice';
import { paths } from '../paths';
import { outsideMonthSchema } from '../outside/records';
import { pastFiguresSchema, retentionPlanSchema, retentionReportSchema } from '../rights/retention';
import { urgentCountSchema } from '../centre/urgent-count';
import { absenceCountsSchema } from '../absence/counts';
import { absenceReasonsSchema } from '../absence/reasons';
import { longAbsencesSchema } from '../absence/long-absence';
import { rosterKeysSchema } from '../import/roster-keys';
import { modelListSchema } from '../risk/records';
import { unusualReadingSchema } from '../readings/records';
import { channelCheckSchema } from '../readiness/channel-checks';
import { rosterSchema, schoolClassSchema, schoolSchema } from '../school/school';
import { roundSchema } from '../school/round';
import { toolsSchema } from '../school/class-tools';
import { helpSchema, policySchema, scaleSettingsSchema } from '../school/settings';
import { sosSettingsSchema } from '../sos/settings';
import { toldSchema } from '../told/records';
import { leftResultSchema, movedSchema, transferSchema } from '../transfers/records';
import type { Declaration } from './declaration';
import { pathOf } from './path';

const school = { owner: 'school', keep: 'until-replaced' } as const;
const settings = { ...school, readers: 'settings', purpose: 'settings' } as const;
const ofClass = { owner: 'class', keep: 'with-sources' } as const;
const figures = { owner: 'school', purpose: 'figures', keep: 'with-sources' } as const;

const account = {
  owner: 'school',
  readers: 'functions',
  purpose: 'accountability',
  keep: 'with-sources',
} as const;

export const OF_SCHOOL = {
  school: { ...school, at: paths.school, schema: schoolSchema, readers: 'school', purpose: 'settings' },
  schoolClass: {
    owner: 'class',
    at: paths.schoolClass,
    schema: schoolClassSchema,
    readers: 'schoolClass',
    purpose: 'membership',
    keep: 'until-replaced',
  },
  roster: {
    owner: 'class',
    at: paths.roster,
    schema: rosterSchema,
    readers: 'roster',
    purpose: 'membership',
    keep: 'while-here',
  },
  rosterKeys: {
    ...{ ...school, at: paths.rosterKeys, schema: rosterKeysSchema },
    ...{ readers: 'functions', purpose: 'membership' },
  },
  offering: {
    owner: 'class',
    at: paths.offering,
    schema: offeringSchema,
    readers: 'offering',
    purpose: 'care',
    keep: 'checkIns',
  },
  round: { ...school, at: paths.round, schema: roundSchema, readers: 'round', purpose: 'survey' },
  settingsSos: {
    ...settings,
    at: pathOf('schools/{school}/settings/sos'),
    schema: sosSettingsSchema,
    readers: 'settingsOfAlarm',
  },
  settingsPolicy: { ...settings, at: pathOf('schools/{school}/settings/policy'), schema: policySchema },
  settingsCalendar: {
    ...settings,
    at: pathOf('schools/{school}/settings/calendar'),
    schema: calendarSchema,
    readers: 'settingsOfAlarm',
  },
  settingsScale: { ...settings, at: pathOf('schools/{school}/settings/scale'), schema: scaleSettingsSchema },
  settingsHelp: { ...settings, at: pathOf('schools/{school}/settings/help'), schema: helpSchema },
  settingsTools: { ...settings, at: pathOf('schools/{school}/settings/tools'), schema: toolsSchema },
  audit: {
    ...account,
    at: pathOf('schools/{school}/audit/{seq}'),
    schema: auditEntrySchema,
    readers: 'audit',
    keep: 'audit',
  },
  auditHead: { ...account, at: pathOf('schools/{school}/heads/audit'), schema: auditHeadSchema },
  auditBase: { ...account, at: pathOf('schools/{school}/heads/auditBase'), schema: auditHeadSchema },
  accountDeed: { ...account, at: paths.accountDeed, schema: accountDeedSchema, keep: 'until-replaced' },
  recovery: {
    ...account,
    ...{ at: paths.recovery, schema: recoverySchema, readers: 'recovery', keep: 'until-replaced' },
  },
  channelCheck: {
    ...account,
    ...{
      at: paths.channelCheck,
      schema: channelCheckSchema,
      readers: 'channelCheck',
      keep: 'until-replaced',
    },
  },
  classTablet: {
    ...{ owner: 'class', readers: 'classTablet', purpose: 'membership', keep: 'until-replaced' },
    ...{ at: paths.classTablet, schema: classTabletSchema },
  },
  leaderNews: { ...account, at: paths.leaderNews, schema: leaderNewsSchema, keep: 'until-replaced' },
  classDay: {
    ...ofClass,
    at: paths.classDay,
    schema: classDaySchema,
    readers: 'classDay',
    purpose: 'noticing',
  },
  classRound: {
    ...ofClass,
    at: paths.classRound,
    schema: classRoundSchema,
    readers: 'classRound',
    purpose: 'figures',
  },
  classRoundFull: {
    ...ofClass,
    at: paths.classRoundFull,
    schema: classRoundSchema,
    readers: 'classRoundFull',
    purpose: 'figures',
  },
  schoolStats: { ...figures, at: paths.schoolStats, schema: statsSchema, readers: 'schoolStats' },
  closing: { ...figures, at: paths.closing, schema: closingSchema, readers: 'functions' },
  schoolEffect: { ...figures, at: paths.schoolEffect, schema: effectSchema, readers: 'schoolEffect' },
  effectTally: { ...figures, at: paths.effectTally, schema: effectTallySchema, readers: 'functions' },
  scoredMonth: { ...figures, at: paths.scoredMonth, schema: scoredMonthSchema, readers: 'functions' },
  modelList: { ...figures, at: paths.modelList, schema: modelListSchema, readers: 'modelList' },
  longAbsences: {
    ...figures,
    at: paths.longAbsences,
    schema: longAbsencesSchema,
    readers: 'longAbsences',
    purpose: 'noticing',
  },
  absenceReasons: {
    ...figures,
    at: paths.absenceReasons,
    schema: absenceReasonsSchema,
    readers: 'absenceReasons',
    purpose: 'care',
    keep: 'cases',
  },
  absenceCounts: {
    ...figures,
    at: paths.absenceCounts,
    schema: absenceCountsSchema,
    readers: 'absenceCounts',
  },
  urgentCount: { ...figures, at: paths.urgentCount, schema: urgentCountSchema, readers: 'urgentCount' },
  outsideMonth: {
    ...figures,
    at: paths.outsideMonth,
    schema: outsideMonthSchema,
    readers: 'outsideMonth',
    purpose: 'care',
    keep: 'cases',
  },
  /** Of a child that is not at this school yet, or under another id. */
  incomingCase: {
    ...{ ...school, readers: 'named', purpose: 'care' },
    ...{ at: paths.incomingCase, schema: incomingCaseSchema },
  },
  transfer: {
    ...{ ...school, readers: 'transfer', purpose: 'membership' },
    ...{ at: paths.transfer, schema: transferSchema },
  },
  moved: { ...school, at: paths.moved, schema: movedSchema, readers: 'functions', purpose: 'membership' },
  leftResult: {
    ...{ ...figures, readers: 'functions', keep: 'until-replaced' },
    ...{ at: paths.leftResult, schema: leftResultSchema },
  },
  earlyNotice: {
    ...{ owner: 'person', readers: 'named', purpose: 'accountability', keep: 'audit' },
    ...{ at: paths.earlyNotice, schema: earlyNoticeSchema },
  },
  unusualReading: {
    ...{ owner: 'person', readers: 'named', purpose: 'accountability', keep: 'accessEntries' },
    ...{ at: paths.unusualReading, schema: unusualReadingSchema },
  },
  told: {
    ...{ owner: 'class', readers: 'told', purpose: 'accountability', keep: 'audit' },
    ...{ at: paths.told, schema: toldSchema },
  },
  retentionPlan: {
    ...school,
    at: paths.retentionPlan,
    schema: retentionPlanSchema,
    readers: 'retention',
    purpose: 'accountability',
  },
  retentionReport: {
    ...{ owner: 'school', readers: 'retention', purpose: 'accountability', keep: 'audit' },
    ...{ at: paths.retentionReport, schema: retentionReportSchema },
  },
  pastFigures: { ...figures, at: paths.pastFigures, schema: pastFiguresSchema, readers: 'retention' },
  digest: { ...school, at: paths.digest, schema: digestSchema, readers: 'functions', purpose: 'operation' },
} as const satisfies Readonly<Record<string, Declaration>>;
