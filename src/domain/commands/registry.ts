/** Every command by its name. Adding one is its file, a line here and its words: the compiler names what is missing. */
import type * as z from 'zod/mini';
import { chooseModel } from './choose-model';
import { offer } from './offer';
import { offerToGroup } from './offer-to-group';
import { keepEntryBack, keepEntryLonger, showEntryAgain } from './keep-entry-back';
import { endQuietRecord, keepRecordQuiet } from './keep-record-quiet';
import { closeCase, handOverCase, reopenCase, reviewCase, setCaseTeam, takeOverCase } from './cases/course';
import { markDuty, startDuty } from './cases/duties';
import { markHarm, reportHarm } from './cases/harm';
import { markHarmAtSchool, nameHarmedChild, nameInHarm, passHarmOn } from './cases/harm-passed';
import { openCase } from './cases/open-case';
import { passSupportSheet, writeSupportSheet } from './cases/support-sheet';
import { markSupport, planSupport } from './cases/supports';
import { passCaseToSchool, sendCaseBack, takeBackCase, takeInCase } from './cases/passing';
import { addCaseEntry, decideCase, holdMeeting } from './cases/work';
import { recogniseOutsideDays, tickOutsideDay } from './outside/days';
import { endPlacement, nameChildToPlace } from './outside/naming';
import { admitToPlace, storeOutsidePlace, storePlaceMember } from './outside/places';
import { applyImport } from './imports/apply-import';
import { discardImport } from './imports/discard-import';
import { readImport } from './imports/read-import';
import { sendImportPiece } from './imports/send-import-piece';
import { startImport } from './imports/start-import';
import { tryImportAgain } from './imports/try-import-again';
import { startNextYear } from './imports/start-next-year';
import { undoImport } from './imports/undo-import';
import { appointAdministrator, foundSchool } from './found-school';
import { admitToBoard, storeBoardMember } from './board-people';
import { answerCentreMatter, passToCentre, reportToCentre } from './centre/matters';
import { admitToCentre, storeCentreMember } from './centre/people';
import { askExport } from './exports/ask-export';
import { decideExport } from './exports/decide-export';
import { recordExport } from './exports/record-export';
import { publishInstrument } from './publish-instrument';
import { answerSignal } from './answer-signal';
import { askName } from './ask-name';
import { checkWorry } from './check-worry';
import { markSpoken } from './mark-spoken';
import { markSurveyWords } from './mark-survey-words';
import { nameBasis, withdrawBasis } from './optional/name-basis';
import { openName } from './open-name';
import { openSignalWords } from './open-signal-words';
import { passOnSignal } from './pass-on-signal';
import { readSignal } from './read-signal';
import { recordConsultation } from './record-consultation';
import { recordContact } from './record-contact';
import { recordNurseVisit } from './record-nurse-visit';
import { askRight } from './rights/ask';
import { confirmRetention } from './rights/confirm-retention';
import { decideRight } from './rights/decide';
import { exceptWithheld } from './rights/except';
import { finishRight } from './rights/finish';
import { recordTold } from './rights/record-told';
import { storeRetention } from './rights/store-retention';
import { prepareDisclosure } from './rights/prepare';
import { holdChild, liftHold } from './rights/hold';
import { makeCards, revokeCards } from './children/cards';
import { endClassTablet, prepareClassTablet } from './children/class-tablets';
import { resetChildPassword } from './children/reset-child-password';
import { confirmTransfer, proposeTransfer, refuseTransfer, withdrawTransfer } from './children/transfers';
import { storeChild } from './children/store-child';
import { setAbsenceReason } from './set-absence-reason';
import { startDrill } from './start-drill';
import { storeApp } from './store-app';
import { storeCalendar } from './store-calendar';
import { storeHelp } from './store-help';
import { storeNoticeSettings } from './store-notice-settings';
import { storePlaces } from './store-places';
import { storePolicy } from './store-policy';
import { storeRound } from './store-round';
import { storeScale } from './store-scale';
import { storeSchool } from './store-school';
import { storeSosSettings } from './store-sos-settings';
import { coverClass } from './cover-class';
import { inviteStaffMember } from './invite-staff-member';
import { recoverSignIn } from './recover-sign-in';
import { resetStaffPassword } from './reset-staff-password';
import { storeStaffMember } from './store-staff-member';
import { storeTalkSettings } from './store-talk-settings';
import { takeOut } from './take-out';
import { storeTools } from './store-tools';
import { confirmChannels, testChannels } from './test-channels';
import { uploadModel } from './upload-model';
import { withdrawGroupOffer } from './withdraw-group-offer';
import { withdrawOffer } from './withdraw-offer';
import { withdrawOption } from './withdraw-option';
import { withdrawWords } from './withdraw-words';
import { shortenCityLog } from './shorten-log';
import { writeTopic } from './write-topic';

export const COMMANDS = {
  'choose-model': chooseModel,
  offer,
  'offer-to-group': offerToGroup,
  'keep-record-quiet': keepRecordQuiet,
  'end-quiet-record': endQuietRecord,
  'keep-entry-back': keepEntryBack,
  'show-entry-again': showEntryAgain,
  'keep-entry-longer': keepEntryLonger,
  'take-out': takeOut,
  'open-case': openCase,
  'add-case-entry': addCaseEntry,
  'decide-case': decideCase,
  'hold-meeting': holdMeeting,
  'plan-support': planSupport,
  'mark-support': markSupport,
  'review-case': reviewCase,
  'write-support-sheet': writeSupportSheet,
  'pass-support-sheet': passSupportSheet,
  'set-case-team': setCaseTeam,
  'hand-over-case': handOverCase,
  'take-over-case': takeOverCase,
  'pass-case-to-school': passCaseToSchool,
  'take-back-case': takeBackCase,
  'take-in-case': takeInCase,
  'send-case-back': sendCaseBack,
  'close-case': closeCase,
  'reopen-case': reopenCase,
  'start-duty': startDuty,
  'mark-duty': markDuty,
  'report-harm': reportHarm,
  'mark-harm': markHarm,
  'pass-harm-on': passHarmOn,
  'name-in-harm': nameInHarm,
  'mark-harm-at-school': markHarmAtSchool,
  'name-harmed-child': nameHarmedChild,
  'admit-to-board': admitToBoard,
  'store-board-member': storeBoardMember,
  'admit-to-centre': admitToCentre,
  'store-centre-member': storeCentreMember,
  'pass-to-centre': passToCentre,
  'answer-centre-matter': answerCentreMatter,
  'report-to-centre': reportToCentre,
  'store-outside-place': storeOutsidePlace,
  'admit-to-place': admitToPlace,
  'store-place-member': storePlaceMember,
  'name-child-to-place': nameChildToPlace,
  'end-placement': endPlacement,
  'tick-outside-day': tickOutsideDay,
  'recognise-outside-days': recogniseOutsideDays,
  'start-import': startImport,
  'start-next-year': startNextYear,
  'send-import-piece': sendImportPiece,
  'read-import': readImport,
  'apply-import': applyImport,
  'discard-import': discardImport,
  'try-import-again': tryImportAgain,
  'undo-import': undoImport,
  'found-school': foundSchool,
  'appoint-administrator': appointAdministrator,
  'ask-export': askExport,
  'decide-export': decideExport,
  'record-export': recordExport,
  'name-basis': nameBasis,
  'withdraw-basis': withdrawBasis,
  'publish-instrument': publishInstrument,
  'answer-signal': answerSignal,
  'mark-spoken': markSpoken,
  'open-signal-words': openSignalWords,
  'ask-name': askName,
  'open-name': openName,
  'pass-on-signal': passOnSignal,
  'check-worry': checkWorry,
  'mark-survey-words': markSurveyWords,
  'read-signal': readSignal,
  'record-consultation': recordConsultation,
  'record-contact': recordContact,
  'record-nurse-visit': recordNurseVisit,
  'ask-right': askRight,
  'decide-right': decideRight,
  'except-withheld': exceptWithheld,
  'finish-right': finishRight,
  'prepare-disclosure': prepareDisclosure,
  'hold-child': holdChild,
  'lift-hold': liftHold,
  'confirm-retention': confirmRetention,
  'store-retention': storeRetention,
  'store-child': storeChild,
  'propose-transfer': proposeTransfer,
  'confirm-transfer': confirmTransfer,
  'refuse-transfer': refuseTransfer,
  'withdraw-transfer': withdrawTransfer,
  'record-told': recordTold,
  'set-absence-reason': setAbsenceReason,
  'start-drill': startDrill,
  'shorten-log': shortenCityLog,
  'store-app': storeApp,
  'store-calendar': storeCalendar,
  'store-help': storeHelp,
  'store-notice-settings': storeNoticeSettings,
  'store-places': storePlaces,
  'store-policy': storePolicy,
  'store-round': storeRound,
  'store-scale': storeScale,
  'store-school': storeSchool,
  'store-sos-settings': storeSosSettings,
  'cover-class': coverClass,
  'invite-staff-member': inviteStaffMember,
  'recover-sign-in': recoverSignIn,
  'make-cards': makeCards,
  'revoke-cards': revokeCards,
  'prepare-class-tablet': prepareClassTablet,
  'end-class-tablet': endClassTablet,
  'reset-child-password': resetChildPassword,
  'reset-staff-password': resetStaffPassword,
  'store-staff-member': storeStaffMember,
  'store-talk-settings': storeTalkSettings,
  'store-tools': storeTools,
  'test-channels': testChannels,
  'confirm-channels': confirmChannels,
  'upload-model': uploadModel,
  'withdraw-group-offer': withdrawGroupOffer,
  'withdraw-offer': withdrawOffer,
  'withdraw-option': withdrawOption,
  'withdraw-words': withdrawWords,
  'write-topic': writeTopic,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type PayloadOf<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]['payload']>;
