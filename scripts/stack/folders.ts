import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What running leaves behind: logs, local builds, the state of the stack. Not under version control. */
export const WORK = fileURLToPath(new URL('../../.soramoyo/', import.meta.url));
