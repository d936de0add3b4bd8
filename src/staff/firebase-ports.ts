/** The ports as they are in the app: Firestore behind each. */
import { heedMinimumOfCity } from '@/firebase/staff/minimum';
import { watchOwnReason, storeReason } from '@/firebase/staff/access-log';
import {
  watchColleagues,
  watchEverybody,
  watchSosSettings,
  watchDrills,
  watchDrillEvents,
  watchChannelChecks,
  watchOwnChannelCheck,
} from '@/firebase/staff/alarm';
import { watchApprovedOptions, watchOfferings, watchOffers } from '@/firebase/staff/offers';
import { watchAudit } from '@/firebase/staff/audit';
import { watchRoster, watchClassDays, watchClassesOn, watchSchoolDay } from '@/firebase/staff/board';
import {
  watchCase,
  watchCaseEntries,
  watchCases,
  watchCasesOf,
  watchIncomingCases,
  watchSupportSheets,
} from '@/firebase/staff/cases';
import {
  watchImport,
  watchImports,
  watchPeople,
  watchProblems,
  watchRows,
  watchTurn,
} from '@/firebase/staff/imports';
import { watchBases, watchExports } from '@/firebase/staff/exports';
import {
  watchCentreMember,
  watchCentreMembers,
  watchMatters,
  watchUrgentCount,
} from '@/firebase/staff/centre';
import { watchClassTablets, watchTabletsOfClass } from '@/firebase/staff/class-tablets';
import { watchHarms } from '@/firebase/staff/harms';
import { sendCommand } from '@/firebase/staff/command';
import { workAt } from '@/firebase/staff/call';
import { currentChannel, onChannel } from '@/firebase/staff/channel';
import { watchClientFaults, watchFaultKinds } from '@/firebase/staff/client-faults';
import { watchEffects } from '@/firebase/staff/effects';
import { storeContact, storeObservation, storeAttendance } from '@/firebase/staff/marks';
import {
  watchStaff,
  watchBoardMembers,
  watchBoardStaff,
  colleague,
  watchSchool,
  watchSchools,
  watchCalendar,
  watchClasses,
  watchRecoveries,
  watchSchoolClass,
} from '@/firebase/staff/member';
import {
  watchRosters,
  watchModels,
  watchDryRun,
  watchModelChoices,
  watchModelLists,
} from '@/firebase/staff/models';
import {
  watchReviews,
  watchNoticeCalls,
  openNotice,
  storeReview,
  settleReview,
} from '@/firebase/staff/notice-reviews';
import { watchHelp, watchPolicy, watchScale, watchTools } from '@/firebase/staff/notice-settings';
import { watchNotice, watchNotices, watchNoticesForBoard, watchNoticesOf } from '@/firebase/staff/notices';
import { beginFactor, OWN_FACTOR, ownFactors } from '@/firebase/staff/own-factor';
import { watchOwnReview } from '@/firebase/staff/own-review';
import {
  watchNamedChildren,
  watchOutsideMonth,
  watchOutsidePlace,
  watchOutsidePlaces,
  watchOutsideYear,
  watchPlacements,
  watchPlaceMember,
  watchPlaceMembers,
} from '@/firebase/staff/outside';
import { watchPlaces } from '@/firebase/staff/places';
import { databaseAnswers } from '@/firebase/staff/probe';
import { onProofAsked } from '@/firebase/staff/proof';
import {
  watchPupil,
  watchTransfer,
  watchTransfers,
  watchCheckIns,
  watchAttendance,
  watchResults,
  watchResponse,
  watchNote,
  watchRisk,
} from '@/firebase/staff/pupil-record';
import {
  watchConsultations,
  watchContacts,
  watchGoodThingsBy,
  watchNurseVisits,
  watchTopics,
} from '@/firebase/staff/words';
import {
  allEntries,
  watchCounts,
  watchEntries,
  watchKept,
  watchSignIns,
  watchUnusual,
  watchVerifiedLog,
  watchWeekly,
} from '@/firebase/staff/readings';
import {
  watchAbsenceCounts,
  watchAbsenceReasons,
  watchAttendanceYear,
  watchLongAbsences,
  watchTeachersOf,
  watchWeatherYear,
} from '@/firebase/staff/records';
import {
  watchTold,
  disclose,
  watchHolds,
  watchPlan,
  watchReports,
  watchRequests,
} from '@/firebase/staff/rights';
import {
  watchRounds,
  watchInstrument,
  watchInstruments,
  watchClassRound,
  watchStats,
} from '@/firebase/staff/rounds';
import { watchSurveyWords } from '@/firebase/staff/survey-words';
import {
  watchEarlyNotices,
  watchThread,
  watchThreads,
  watchThreadsOf,
  watchWaitingByClass,
  watchWords,
} from '@/firebase/staff/signals';
import { commandSos } from '@/firebase/staff/sos-commands';
import {
  watchOpenSos,
  watchSosOf,
  watchSosOfMonth,
  watchSos,
  watchSosEvents,
  watchSosMessages,
  watchSosPupil,
} from '@/firebase/staff/sos-watch';
import { sendSosMessage } from '@/firebase/staff/sos-words';
import { stack } from '@/firebase/this-stack';
import { ownAccount, proveByPassword, proveByProvider } from '@/sync/account/prove';
import type { StaffPorts } from './ports';

export const firebasePorts: StaffPorts = {
  connection: {
    isDemo: stack.emulators !== undefined,
    currentChannel,
    onChannel,
    heedMinimum: heedMinimumOfCity,
    workAt,
    databaseAnswers,
  },
  account: {
    ownAccount,
    proveByPassword,
    proveByProvider,
    onProofAsked,
    ownFactor: OWN_FACTOR,
    ownFactors,
    beginFactor,
  },
  people: { watchStaff, watchBoardMembers, watchBoardStaff, colleague, watchColleagues, watchEverybody },
  schools: {
    watchSchool,
    watchSchools,
    watchCalendar,
    watchClasses,
    watchSchoolClass,
    watchRoster,
    watchRosters,
  },
  board: {
    watchClassDays,
    watchClassesOn,
    watchSchoolDay,
    watchWaitingByClass,
    storeContact,
    storeObservation,
    storeAttendance,
  },
  surveys: {
    ...{ watchRounds, watchInstrument, watchInstruments, watchClassRound, watchStats },
    watchWords: watchSurveyWords,
  },
  pupils: {
    watchPupil,
    watchTransfers,
    watchTransfer,
    watchCheckIns,
    watchAttendance,
    watchResults,
    watchResponse,
    watchNote,
    watchRisk,
    watchOwnReason,
    storeReason,
    watchApprovedOptions,
    watchOffers,
    watchOfferings,
  },
  words: { watchTopics, watchContacts, watchNurseVisits, watchConsultations, watchGoodThingsBy },
  records: {
    watchWeatherYear,
    watchAttendanceYear,
    watchSosOf,
    watchThreadsOf,
    watchTeachersOf,
    watchLongAbsences,
    watchAbsenceReasons,
    watchAbsenceCounts,
  },
  readings: {
    watchEntries,
    allEntries,
    watchWeekly,
    watchKept,
    watchUnusual,
    watchSignIns,
    watchCounts,
    watchVerifiedLog,
  },
  notices: {
    watchNotices,
    watchNoticesOf,
    watchNoticesForBoard,
    watchNotice,
    watchReviews,
    watchNoticeCalls,
    openNotice,
    storeReview,
    settleReview,
    watchOwnReview,
  },
  harms: { watchHarms },
  exports: { watchExports, watchBases },
  centre: { watchCentreMember, watchCentreMembers, watchMatters, watchUrgentCount },
  outside: {
    watchOutsidePlace,
    watchOutsidePlaces,
    watchPlaceMember,
    watchPlaceMembers,
    watchNamedChildren,
    watchPlacements,
    watchOutsideYear,
    watchOutsideMonth,
  },
  cases: {
    watchCases,
    watchCasesOf,
    watchCase,
    watchCaseEntries,
    watchIncomingCases,
    watchSupportSheets,
  },
  rights: { watchRequests, watchTold, watchHolds, watchPlan, watchReports, disclose },
  signals: { watchEarlyNotices, watchThreads, watchThread, watchWords },
  sosDesk: {
    watchOpenSos,
    watchSosOfMonth,
    watchSos,
    watchSosEvents,
    watchSosMessages,
    watchSosPupil,
    commandSos,
    sendSosMessage,
  },
  setup: {
    watchSosSettings,
    watchDrills,
    watchDrillEvents,
    watchPolicy,
    watchRecoveries,
    watchScale,
    watchHelp,
    watchTools,
    watchChannelChecks,
    watchOwnChannelCheck,
    watchClassTablets,
    watchTabletsOfClass,
    watchPlaces,
  },
  imports: { watchImports, watchImport, watchTurn, watchPeople, watchProblems, watchRows },
  models: { watchModels, watchDryRun, watchModelChoices, watchModelLists },
  office: { watchEffects, watchClientFaults, watchFaultKinds, watchAudit },
  commands: { send: sendCommand },
};
