import { initializeApp } from 'firebase-admin/app';
import { setGlobalOptions } from 'firebase-functions';

initializeApp();
setGlobalOptions({ region: 'asia-northeast1', maxInstances: 100 });

export { onCheckInWritten } from './check-ins/on-check-in-written';
export { admit } from './identities/admit';
export { onAttendanceWritten, onContactWritten, onTopicWritten } from './marks/on-mark-written';
export { onResponseWritten } from './responses/on-response-written';
export { onRoundWritten } from './rounds/on-round-written';
export { sweep } from './sweep/sweep';
