/** What names a child though it lies elsewhere in the school: calls for help, notices, cases. */
import { caseEntrySchema } from '../cases/entries';
import { harmSchema } from '../cases/harm';
import { caseSchema, openCaseSchema } from '../cases/records';
import { centreMatterSchema } from '../centre/records';
import { noticeCallSchema, noticeSchema, reviewSchema } from '../notices/records';
import { namedChildSchema, outsideAttendanceSchema } from '../outside/records';
import { keptDaysSchema } from '../classes/kept-days';
import { paths } from '../paths';
import { keptEntrySchema } from '../readings/kept-entry';
import { quietRecordSchema } from '../readings/quiet-record';
import { pupilCardSchema } from '../school/school';
import { rightRequestSchema } from '../rights/requests';
import { holdSchema } from '../rights/retention';
import { stopSchema } from '../rights/stops';
import { inboxSchema, senderSchema, threadSchema } from '../signals/records';
import { sosEventSchema, sosMessageSchema, sosSchema } from '../sos/records';
import { surveyWordsSchema } from '../survey/survey-words';
import { goodThingSchema } from '../words/good-thing';
import type { Declaration } from './declaration';

const help = { owner: 'child', readers: 'named', purpose: 'help', keep: 'sos' } as const;
const listening = { owner: 'child', readers: 'named', purpose: 'listening', keep: 'checkIns' } as const;
const caring = { owner: 'child', readers: 'named', purpose: 'care', keep: 'cases' } as const;
const noticing = { owner: 'child', readers: 'named', purpose: 'noticing', keep: 'checkIns' } as const;

export const ABOUT_CHILD = {
  sos: { ...help, at: paths.sos, schema: sosSchema },
  sosEvent: { ...help, at: paths.sosEvent, schema: sosEventSchema },
  sosMessage: { ...help, at: paths.sosMessage, schema: sosMessageSchema },
  sosPupil: { ...help, at: paths.sosPupil, schema: pupilCardSchema },
  pupilCase: { ...caring, at: paths.pupilCase, schema: caseSchema },
  caseEntry: { ...caring, at: paths.caseEntry, schema: caseEntrySchema },
  openCase: { ...caring, at: paths.openCase, schema: openCaseSchema, keep: 'with-sources' },
  harm: { ...caring, at: paths.harm, schema: harmSchema },
  centreMatter: { ...caring, at: paths.centreMatter, schema: centreMatterSchema, readers: 'centreMatter' },
  inbox: { ...listening, at: paths.inbox, schema: inboxSchema },
  thread: { ...listening, at: paths.thread, schema: threadSchema },
  sender: { ...listening, at: paths.sender, schema: senderSchema, readers: 'functions' },
  surveyWords: {
    ...{ owner: 'child', readers: 'named', purpose: 'survey', keep: 'with-sources' },
    ...{ at: paths.surveyWords, schema: surveyWordsSchema },
  },
  goodThing: {
    at: paths.goodThing,
    schema: goodThingSchema,
    owner: 'child',
    readers: 'named',
    purpose: 'care',
    keep: 'checkIns',
  },
  namedChild: {
    at: paths.namedChild,
    schema: namedChildSchema,
    owner: 'child',
    readers: 'namedChild',
    purpose: 'care',
    keep: 'until-replaced',
  },
  outsideAttendance: {
    ...caring,
    at: paths.outsideAttendance,
    schema: outsideAttendanceSchema,
    readers: 'functions',
  },
  keptEntry: {
    ...{ owner: 'child', readers: 'functions', purpose: 'accountability', keep: 'accessEntries' },
    ...{ at: paths.keptEntry, schema: keptEntrySchema },
  },
  quietRecord: {
    ...{ owner: 'child', readers: 'functions', purpose: 'accountability', keep: 'until-replaced' },
    ...{ at: paths.quietRecord, schema: quietRecordSchema },
  },
  keptDays: { ...noticing, at: paths.keptDays, schema: keptDaysSchema, keep: 'with-sources' },
  notice: { ...noticing, at: paths.notice, schema: noticeSchema },
  review: { ...noticing, at: paths.review, schema: reviewSchema },
  rightRequest: {
    ...{ owner: 'child', readers: 'named', purpose: 'accountability', keep: 'audit' },
    ...{ at: paths.rightRequest, schema: rightRequestSchema },
  },
  hold: {
    ...{ owner: 'child', readers: 'named', purpose: 'accountability', keep: 'until-replaced' },
    ...{ at: paths.hold, schema: holdSchema },
  },
  stop: {
    ...{ owner: 'child', readers: 'functions', purpose: 'accountability', keep: 'until-replaced' },
    ...{ at: paths.stop, schema: stopSchema },
  },
  noticeCall: { ...noticing, at: paths.noticeCall, schema: noticeCallSchema },
} as const satisfies Readonly<Record<string, Declaration>>;
