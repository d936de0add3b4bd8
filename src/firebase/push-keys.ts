import { stack } from './this-stack';

/** Whether this build's project can send push. Apart from the SDK, so that a page can ask without loading it. */
export const canPush: boolean = Boolean(stack.vapidKey && stack.messagingSenderId && stack.appId);
