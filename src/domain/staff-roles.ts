/** What somebody of a school is there: apart from the rest of who they are, because every start of a tablet reads it. */
import * as z from 'zod/mini';
import { choices } from './documents/members';

export const STAFF_ROLES = ['teacher', 'counsellor', 'leader', 'admin'] as const;

/** School → role there. */
export const schoolRolesSchema = z.record(z.string(), choices(z.enum(STAFF_ROLES), 'refuse'));
