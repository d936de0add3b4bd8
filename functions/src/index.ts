import './options';

export { onCheckInWritten } from './check-ins/on-check-in-written';
export { beforeCreated } from './identities/before-created';
export { onAttendanceWritten, onContactWritten, onTopicWritten } from './marks/on-mark-written';
export { onResponseWritten } from './responses/on-response-written';
export { onRoundWritten } from './rounds/on-round-written';
export { sweep } from './sweep/sweep';
