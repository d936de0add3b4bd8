/** What is typed of a child's support sheet, and to whom it was given. */
import * as z from 'zod/mini';
import {
  SHEET_TEXTS,
  sheetTextsSchema,
  type SupportSheet,
  supportSheetSchema,
} from '../../cases/support-sheet';
import { dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { paths } from '../../paths';
import { yearIdOf } from '../../record/year';
import { apartSources, keptApart } from '../apart';
import { command, type Decision, type Deed, one, refused, type StateOf } from '../command';
import { idSchema } from '../offer';
import { sheetPassed } from './payloads';
import type { Refusal } from '../refusals';
import { childSources, problemWith } from '../words-deed';

interface AboutChild {
  readonly pupilId: string;
}

function sources(deed: Deed<AboutChild>) {
  const { school, payload, now } = deed;
  const { pupilId } = payload;
  return {
    ...childSources(deed),
    ...apartSources(school, pupilId),
    stored: one(paths.supportSheet(school, pupilId, yearIdOf(dayOf(now))), supportSheetSchema),
  };
}

type State = StateOf<ReturnType<typeof sources>>;

/** Whom the child is kept apart from does not read it: neither do they write it. */
function problem(state: State, { actor, now }: Deed<AboutChild>): Refusal | undefined {
  return keptApart(state).includes(actor.uid) ? 'not-looked-after' : problemWith(state, now);
}

/** The sheet of this school year, written once more. */
function kept(
  { stored }: State,
  said: Pick<SupportSheet, (typeof SHEET_TEXTS)[number] | 'passedOn'>,
  { school, payload: { pupilId }, actor, now }: Deed<AboutChild>,
): Decision {
  const next: SupportSheet = {
    ...said,
    ...{ school, by: actor.uid, byName: actor.name, at: new Date(now).toISOString() },
    rev: (stored?.rev ?? 0) + 1,
  };
  const path = paths.supportSheet(school, pupilId, yearIdOf(dayOf(now)));
  const data = toStored(supportSheetSchema, next, { instant: (ms) => new Date(ms) });
  return { done: true, writes: [{ how: 'set', path, data }], log: { subject: pupilId } };
}

/** All texts at once, over what the writer has seen. The log holds none of the words. */
export const writeSupportSheet = command({
  of: 'school',
  needs: 'work-on-cases',
  payload: z.strictObject({
    pupilId: idSchema,
    ...sheetTextsSchema,
    rev: z.number().check(z.int(), z.minimum(0)),
  }),
  sources,
  decide: (state, deed) => {
    const why = problem(state, deed);
    if (why) return refused(why);
    const { rev, ...payload } = deed.payload;
    if ((state.stored?.rev ?? 0) !== rev) return refused('sheet-changed');
    const texts = Object.fromEntries(
      SHEET_TEXTS.flatMap((name) => (payload[name] === undefined ? [] : [[name, payload[name]]])),
    );
    const { passedOn } = state.stored ?? {};
    return kept(state, { ...texts, ...(passedOn && { passedOn }) }, deed);
  },
});

/** That it was given to the next school or to somebody else: only once the child and its guardians have agreed. */
export const passSupportSheet = command({
  of: 'school',
  needs: 'work-on-cases',
  payload: z.strictObject({
    pupilId: idSchema,
    ...sheetPassed,
  }),
  sources,
  decide: (state, deed) => {
    const why = problem(state, deed);
    if (why) return refused(why);
    const { to, consent } = deed.payload;
    if (!consent.child || !consent.guardians) return refused('no-agreement');
    const { stored } = state;
    const { actor, now } = deed;
    const passed = { on: dayOf(now), to, by: actor.uid, byName: actor.name };
    const texts = Object.fromEntries(
      SHEET_TEXTS.flatMap((name) => (stored?.[name] === undefined ? [] : [[name, stored[name]]])),
    );
    return kept(state, { ...texts, passedOn: [...(stored?.passedOn ?? []), passed] }, deed);
  },
});
