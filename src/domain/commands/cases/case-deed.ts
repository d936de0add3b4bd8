/** A deed in a case as a command: who may, the case after it with its readers, its entry, and where one finds it. */
import * as z from 'zod/mini';
import { caseEntrySchema } from '../../cases/entries';
import type { After, CaseWorld, Said } from '../../cases/deeds';
import { type Around, followed } from '../../cases/follow';
import { type Case, caseSchema, openCaseSchema } from '../../cases/records';
import { type Times, toStored } from '../../documents/instants';
import { paths } from '../../paths';
import type { Capability } from '../../access/capabilities';
import {
  type Actor,
  command,
  type Deed,
  type Decision,
  type Logged,
  one,
  refused,
  type Write,
} from '../command';
import { aroundOf, aroundSources, originsOf } from './case-sources';

export const caseIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

const TIMES: Times = { instant: (ms) => new Date(ms) };

interface Declared<P extends z.ZodMiniType> {
  readonly payload: P;
  /** Whether it takes somebody of the team, or a leader. Otherwise whoever reads it. */
  readonly ofTeam?: boolean;
  /** Absent: whoever works on cases. */
  readonly needs?: Capability;
  readonly decide: (found: Case, payload: z.output<P>, world: CaseWorld, around: Around) => After;
  /** uids of those who are told of it at once. */
  readonly tells?: (after: Case, around: Around) => readonly string[];
  /** What is written elsewhere, of the case as it was. */
  readonly also?: (found: Case, payload: z.output<P>) => readonly Write[];
}

export function caseCommand<P extends z.ZodMiniType<{ caseId: string }>>(declared: Declared<P>) {
  return command({
    of: 'school',
    needs: declared.needs ?? 'work-on-cases',
    payload: declared.payload,
    sources: ({ school, payload: { caseId } }: Deed<z.output<P>>) => ({
      found: one(paths.pupilCase(school, caseId), caseSchema),
    }),
    then: ({ found }, { school }) => aroundSources({ school }, found?.pupilId ?? 'nobody', originsOf(found)),
    decide: ({ found, ...state }, deed) => {
      const { payload, actor, now } = deed;
      // Whoever may not read it learns nothing of it.
      if (!found?.readers.includes(actor.uid)) return refused('gone');
      const around = aroundOf(state, found.pupilId, now);
      const isOfTeam = actor.role === 'leader' || found.team.some(({ uid }) => uid === actor.uid);
      if (declared.ofTeam && !isOfTeam) return refused('not-of-team');
      if (found.state === 'closed') return refused('case-closed');
      const result = declared.decide(found, payload, caseWorld(actor, around, now), around);
      if ('why' in result) return refused(result.why);
      const after = followed(result.after, around);
      const tells = declared.tells?.(after, around) ?? [];
      return also(
        stored(payload.caseId, after, result.said, deed, tells),
        declared.also?.(found, payload) ?? [],
      );
    },
  });
}

export function caseWorld({ uid, name }: Actor, { calendar }: Around, now: number): CaseWorld {
  return { calendar, now, by: { uid, name } };
}

/** What is done, with its log. */
type Stored = Extract<Decision, { readonly log: Logged }>;

/** With what is written elsewhere. */
export function also(decision: Stored, writes: readonly Write[]): Stored {
  return { ...decision, writes: [...decision.writes, ...writes] };
}

/** The case, its entry and where one finds it. Of what was said nothing stands in the log. */
export function stored(
  caseId: string,
  after: Case,
  said: Said,
  { school, actor, commandId, now }: Deed<unknown>,
  tells: readonly string[] = [],
): Stored {
  const { uid: by, name, title } = actor;
  const entry = { ...said, ...{ by, name, title, at: new Date(now).toISOString() } };
  return {
    done: true,
    writes: [
      { how: 'set', path: paths.pupilCase(school, caseId), data: toStored(caseSchema, after, TIMES) },
      {
        how: 'set',
        path: paths.caseEntry(school, caseId, commandId),
        data: toStored(caseEntrySchema, entry, TIMES),
      },
      pointer(school, caseId, after),
    ],
    log: { subject: caseId },
    ...(tells.length > 0 && { tells: tells.filter((uid) => uid !== by) }),
  };
}

function pointer(school: string, caseId: string, { pupilId, state, readers }: Case): Write {
  const path = paths.openCase(school, pupilId);
  if (state === 'closed') return { how: 'delete', path };
  return { how: 'set', path, data: toStored(openCaseSchema, { caseId, readers }, TIMES) };
}
