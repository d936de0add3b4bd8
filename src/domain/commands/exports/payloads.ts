/** What is asked in taking rows out. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '../../day-schemas';
import { type Day, monthOf } from '../../days';
import { EXPORT_KINDS, exportWordsSchema } from '../../export/records';

export const exportAsked = {
  ...{ kind: z.enum(EXPORT_KINDS), purpose: exportWordsSchema, recipient: exportWordsSchema },
  ...{ basis: exportWordsSchema, from: monthSchema, to: monthSchema, destroyBy: daySchema },
};

type Span = Readonly<Record<'from' | 'to', string>>;

/** Months in order, of which none is still to come. */
export const isPast = ({ from, to }: Span, today: Day): boolean => from <= to && to <= monthOf(today);
