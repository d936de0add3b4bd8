import { attendance } from './attendance';
import { checkIns } from './check-ins';
import { responses } from './responses';
import { contacts, topics } from './staff-marks';

/** What stands on a school's class days. */
export const CLASS_DAY_PROJECTIONS = [checkIns, attendance, contacts, topics] as const;

/** From these come the triggers, what the sweep looks for, what a rebuild makes anew, and the indexes that their queries need. */
export const PROJECTIONS = [...CLASS_DAY_PROJECTIONS, responses] as const;
