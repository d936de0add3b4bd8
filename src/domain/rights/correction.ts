/** 訂正: what adults keep of a child, put right on request. What a child wrote it corrects itself; names come from the school's list. */
import * as z from 'zod/mini';
import { without } from '../without';
import { paths } from '../paths';
import { attendanceMonthSchema, contactSchema, topicSchema } from '../school/staff-records';
import { ATTENDANCE_STATES } from '../school/attendance-states';
import { consultationSchema, nurseVisitSchema } from '../words/records';
import { aboutRecordSchema, shortSchema } from './requests';

const below = (collection: string) => (school: string, pupilId: string, id: string) =>
  `${paths.pupil(school, pupilId)}/${collection}/${id}`;

/** Where each kind lies. Its text stands in `field`; attendance is corrected day by day. */
export const CORRECTABLE = {
  topic: { at: below('topics'), schema: topicSchema, field: 'text' },
  contact: { at: below('contacts'), schema: contactSchema, field: 'line' },
  nurseVisit: { at: below('nurseVisits'), schema: nurseVisitSchema, field: 'line' },
  consultation: { at: below('consultations'), schema: consultationSchema, field: 'line' },
  attendance: { at: below('attendance'), schema: attendanceMonthSchema, field: undefined },
} as const;

export const correctionSchema = z.strictObject({
  ...aboutRecordSchema.shape,
  value: shortSchema,
});
export type Correction = z.infer<typeof correctionSchema>;

export interface Corrected {
  readonly field: string;
  readonly former: string;
  /** The whole document. Nothing of what stood there before is in it. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** `undefined`: there is nothing like it to correct. */
export function corrected(
  { kind, day, value }: Correction,
  stored: Readonly<Record<string, unknown>> | undefined,
): Corrected | undefined {
  if (!stored) return undefined;
  if (kind === 'attendance') return correctedDay(stored, day, value);
  const { field } = CORRECTABLE[kind];
  const former = stored[field];
  if (typeof former !== 'string') return undefined;
  return { field, former, document: { ...without(stored, 'history'), [field]: value } };
}

function correctedDay(
  stored: Readonly<Record<string, unknown>>,
  day: string | undefined,
  value: string,
): Corrected | undefined {
  const { success, data: month } = attendanceMonthSchema.safeParse(stored);
  const state = ATTENDANCE_STATES.find((one) => one === value);
  const entry = success && day !== undefined ? month.days[day] : undefined;
  if (!success || !entry || day === undefined || !state) return undefined;
  const days = { ...month.days, [day]: { ...entry, state } };
  return { field: `days.${day}`, former: entry.state, document: { ...month, days } };
}
