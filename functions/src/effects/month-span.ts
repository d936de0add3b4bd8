import { Timestamp } from 'firebase-admin/firestore';
import { type Month, startOfDay } from '@domain/days';
import { nextMonth } from '@domain/export/deeds';

/** From its first moment on, until the first of the next. */
export function monthSpan(month: Month): { from: Timestamp; to: Timestamp } {
  const start = (one: Month) => Timestamp.fromMillis(startOfDay(`${one}-01`));
  return { from: start(month), to: start(nextMonth(month)) };
}
