/** Duties that law sets. Whoever has noticed begins and does them alone: leaders are told, not asked. */
import * as z from 'zod/mini';
import { DUTY_TURNS } from '../../cases/choices';
import { OF_DUTY } from '../../cases/duties';
import { dutyMarked, dutyStarted } from '../../cases/duty-deeds';
import { caseLineSchema, caseTextSchema, partIdSchema } from '../../cases/records';
import { idSchema } from '../offer';
import { caseCommand, caseIdSchema } from './case-deed';
import { dutySaid } from './payloads';

const LINKED_MAX = 30;
const linked = z.array(idSchema).check(z.maxLength(LINKED_MAX));

export const startDuty = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    /** Made by the sender. */
    dutyId: partIdSchema,
    ...dutySaid,
    /** Other children whom it concerns. */
    linked: z.optional(linked),
  }),
  decide: (found, start, world) => dutyStarted(found, { ...start, linked: start.linked ?? [] }, world),
  tells: ({ duties, readers }, { staff }) => {
    const kind = duties.at(-1)?.kind;
    if (kind === undefined || OF_DUTY[kind].tells === 'readers') return readers;
    return readers.filter((uid) => staff[uid]?.role === 'leader');
  },
});

export const markDuty = caseCommand({
  payload: z
    .strictObject({
      caseId: caseIdSchema,
      dutyId: partIdSchema,
      step: z.optional(partIdSchema),
      turn: z.optional(z.enum(DUTY_TURNS)),
      /** Whom it was told. */
      to: z.optional(caseLineSchema),
      text: z.optional(caseTextSchema),
      linked: z.optional(linked),
    })
    .check(z.refine(({ step, turn }) => step === undefined || turn === undefined)),
  decide: dutyMarked,
});
