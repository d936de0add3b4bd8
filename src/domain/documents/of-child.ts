/** What lies below one child. */
import { cardSchema } from '../accounts/cards';
import { supportSheetSchema } from '../cases/support-sheet';
import { outsideYearSchema, placementSchema } from '../outside/records';
import { approvedOptionSchema } from '../school/approved-option';
import { homeroomResultSchema, sensitiveAnswersSchema } from '../derived';
import { resultSchema } from '../result';
import { moodStateSchema } from '../mood/state';
import { optionalItemSchema } from '../optional/records';
import { paths } from '../paths';
import { checkInSchema, noteSchema, responseSchema } from '../answers/pupil-records';
import { attendanceYearSchema, weatherYearSchema } from '../record/year';
import { riskSchema } from '../risk/records';
import { offerSchema } from '../offers/records';
import { pupilSchema } from '../school/school';
import { signalSchema } from '../signals/own-signal';
import { outgoingSchema } from '../signals/outgoing';
import { consultationSchema, nurseVisitSchema } from '../words/records';
import { attendanceMonthSchema, contactSchema, topicSchema } from '../school/staff-records';
import { accessLogSchema } from '../school/access-log';
import { standingChoicesSchema } from '../answers/standing-choices';
import type { Declaration } from './declaration';

const child = { owner: 'child' } as const;

export const OF_CHILD = {
  pupil: {
    ...child,
    at: paths.pupil,
    schema: pupilSchema,
    readers: 'pupil',
    purpose: 'membership',
    keep: 'while-here',
  },
  card: {
    ...{ ...child, at: paths.card, schema: cardSchema, readers: 'functions' },
    ...{ purpose: 'membership', keep: 'until-replaced' },
  },
  checkIn: {
    ...child,
    at: paths.checkIn,
    schema: checkInSchema,
    readers: 'checkIn',
    purpose: 'listening',
    keep: 'checkIns',
  },
  note: {
    ...child,
    at: paths.note,
    schema: noteSchema,
    readers: 'named',
    purpose: 'listening',
    keep: 'checkIns',
  },
  response: {
    ...child,
    at: paths.response,
    schema: responseSchema,
    readers: 'response',
    purpose: 'survey',
    keep: 'responses',
  },
  standingChoices: {
    ...child,
    at: paths.standingChoices,
    schema: standingChoicesSchema,
    readers: 'standingChoices',
    purpose: 'listening',
    keep: 'while-here',
  },
  result: {
    ...child,
    at: paths.result,
    schema: resultSchema,
    readers: 'result',
    purpose: 'survey',
    keep: 'with-sources',
  },
  homeroomResult: {
    ...child,
    at: paths.homeroomResult,
    schema: homeroomResultSchema,
    readers: 'homeroomResult',
    purpose: 'survey',
    keep: 'with-sources',
  },
  sensitiveAnswers: {
    ...child,
    at: paths.sensitiveAnswers,
    schema: sensitiveAnswersSchema,
    readers: 'sensitiveAnswers',
    purpose: 'survey',
    keep: 'with-sources',
  },
  attendance: {
    ...child,
    at: paths.attendance,
    schema: attendanceMonthSchema,
    readers: 'attendance',
    purpose: 'noticing',
    keep: 'checkIns',
  },
  contact: {
    ...child,
    at: paths.contact,
    schema: contactSchema,
    readers: 'contact',
    purpose: 'care',
    keep: 'checkIns',
  },
  topic: {
    ...child,
    at: paths.topic,
    schema: topicSchema,
    readers: 'topic',
    purpose: 'care',
    keep: 'checkIns',
  },
  weatherYear: {
    ...child,
    at: paths.weatherYear,
    schema: weatherYearSchema,
    readers: 'weatherYear',
    purpose: 'listening',
    keep: 'with-sources',
  },
  attendanceYear: {
    ...child,
    at: paths.attendanceYear,
    schema: attendanceYearSchema,
    readers: 'attendanceYear',
    purpose: 'noticing',
    keep: 'with-sources',
  },
  nurseVisit: {
    ...child,
    at: paths.nurseVisit,
    schema: nurseVisitSchema,
    readers: 'nurseVisit',
    purpose: 'care',
    keep: 'checkIns',
  },
  placement: {
    ...child,
    at: paths.placement,
    schema: placementSchema,
    readers: 'placement',
    purpose: 'care',
    keep: 'cases',
  },
  supportSheet: {
    ...child,
    at: paths.supportSheet,
    schema: supportSheetSchema,
    readers: 'supportSheet',
    purpose: 'care',
    keep: 'cases',
  },
  outsideYear: {
    ...child,
    at: paths.outsideYear,
    schema: outsideYearSchema,
    readers: 'outsideYear',
    purpose: 'care',
    keep: 'with-sources',
  },
  consultation: {
    ...child,
    at: paths.consultation,
    schema: consultationSchema,
    readers: 'named',
    purpose: 'care',
    keep: 'checkIns',
  },
  accessLog: {
    ...child,
    at: paths.accessLog,
    schema: accessLogSchema,
    readers: 'accessEntry',
    purpose: 'accountability',
    keep: 'accessEntries',
  },
  mood: {
    ...child,
    at: paths.mood,
    schema: moodStateSchema,
    readers: 'figures',
    purpose: 'noticing',
    keep: 'with-sources',
  },
  risk: {
    ...child,
    at: paths.risk,
    schema: riskSchema,
    readers: 'figures',
    purpose: 'noticing',
    keep: 'with-sources',
  },
  approvedOption: {
    ...child,
    at: paths.approvedOption,
    schema: approvedOptionSchema,
    readers: 'option',
    purpose: 'care',
    keep: 'while-here',
  },
  offer: {
    ...child,
    at: paths.offer,
    schema: offerSchema,
    readers: 'option',
    purpose: 'care',
    keep: 'while-here',
  },
  optionalItem: {
    ...child,
    at: paths.optionalItem,
    schema: optionalItemSchema,
    readers: 'functions',
    purpose: 'figures',
    keep: 'with-basis',
  },
  outgoing: {
    ...child,
    at: paths.outgoing,
    schema: outgoingSchema,
    readers: 'ownSignal',
    purpose: 'listening',
    keep: 'checkIns',
  },
  signal: {
    ...child,
    at: paths.signal,
    schema: signalSchema,
    readers: 'ownSignal',
    purpose: 'listening',
    keep: 'checkIns',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
