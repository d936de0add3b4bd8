import inbox from './styles/inbox.module.css';
import inboxThread from './styles/inbox-thread.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = { ...inbox, ...inboxThread };
