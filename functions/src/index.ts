import './platform/options';

export { beforeCreated } from './identities/before-created';
export { cardSignIn } from './identities/card-call';
export { classTablet } from './identities/class-tablet-call';
export { onAttendanceYear, onCaseWritten, onHarmWritten, onPupilInCase } from './cases/on-case-sources';
export { importSweep, onImportWritten } from './imports/import-functions';
export { nightSweep } from './night/night-sweep';
export { noticeSweep } from './notices/notice-sweep';
export { onReviewWritten } from './notices/on-review-written';
export { onOfferWritten } from './offers/on-offer-written';
export { onOfferingWritten } from './offers/on-offering-written';
export { onOutgoingWritten, onPupilWritten, onThreadWritten } from './signals/on-signals';
export { signalSweep } from './signals/signal-sweep';
export { ownPassword } from './platform/accounts/own-password-call';
export { staffCommand } from './platform/commands/staff-command';
export {
  onAttendanceWritten,
  onCheckInWritten,
  onContactWritten,
  onNoteWritten,
  onResponseWritten,
  onTopicWritten,
} from './triggers/pupil-documents';
export { onChoicesWritten } from './readers/on-choices-written';
export { onStaffWritten } from './readers/on-staff-written';
export { onStopWritten } from './rights/on-stop-written';
export { onQuietCase, onQuietHarm, onQuietNotice, onQuietSos } from './readings/on-quiet-sources';
export { staffReading } from './readings/staff-reading';
export { discloseChild } from './rights/disclosure-call';
export { retentionNight } from './rights/retention-night';
export { reportApi } from './report/report-api';
export { onModelCreated } from './risk/on-model-created';
export { onRoundWritten } from './rounds/on-round-written';
export { sosApi } from './sos-api/sos-api';
export { onSosCreated } from './sos/on-sos-created';
export { onSosMessageCreated } from './sos/on-sos-message-created';
export { onSosUpdated } from './sos/on-sos-updated';
export { sosSweep } from './sos/sos-sweep';
export { sweep } from './sweep/sweep';
export { transferSweep } from './transfers/transfer-sweep';
