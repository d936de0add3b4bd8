/** Imported before any registration: options hold for what is registered after them. */
import { initializeApp } from 'firebase-admin/app';
import { setGlobalOptions } from 'firebase-functions';

initializeApp();
setGlobalOptions({ region: 'asia-northeast1', maxInstances: 100 });
