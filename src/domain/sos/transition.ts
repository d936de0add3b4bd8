/**
 * What people may do to an SOS, pure. firestore.rules decide the same again for each write.
 *
 * Invariants:
 * 1. `received → acknowledged → meeting → resolved`; `withdrawn` only from `received`, by the pupil, before anybody was told.
 * 2. An SOS has at most one owner (`acknowledgedBy`), and none exactly while it is `received`, `withdrawn` or `joined`.
 * 3. Only a person moves it on, and only one who can see it. A hand-over that nobody accepts and a reopening go back to
 *    `received`, step 0: it climbs again from the beginning.
 * 4. A pupil moves nothing but the withdrawal.
 */
import { can } from '../access/capabilities';
import { GRACE_MS, HAND_OVER_MS } from './choices';
import type { Role } from '../identity';
import type { Outcome, Sos, SosEvent, SosPerson } from './records';
import { isOwned } from './open';
import { leftOutOf } from './recipients';

export interface Actor extends SosPerson {
  readonly role: Role;
}

export type SosCommand =
  /** `tappedAt`: by the tablet's clock. Tablets of earlier versions do not tell it. */
  | { readonly type: 'withdraw'; readonly tappedAt?: string }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'hand-over'; readonly to: SosPerson }
  | { readonly type: 'share'; readonly with: string }
  | { readonly type: 'meet'; readonly place: string; readonly at: string }
  | { readonly type: 'resolve'; readonly outcome: Outcome }
  | { readonly type: 'reopen' };

/** Why nothing was changed. `taken`: somebody else has it; the attempt is logged all the same. */
export type Refusal = 'not-yours' | 'taken' | 'wrong-state' | 'too-late';

export type Transition =
  | {
      readonly done: true;
      readonly patch: Partial<Sos>;
      readonly removed: readonly (keyof Sos)[];
      readonly event?: Pick<SosEvent, 'type' | 'to'>;
    }
  | { readonly done: false; readonly why: Refusal };

const refused = (why: Refusal): Transition => ({ done: false, why });

/** What a command does to the document at `now` (ms since 1970, the server's time). */
export function transition(sos: Sos, command: SosCommand, actor: Actor, now: number): Transition {
  if (command.type === 'withdraw') return withdraw(sos, command, actor, now);
  if (!maySee(sos, actor)) return refused('not-yours');
  switch (command.type) {
    case 'acknowledge':
      return acknowledge(sos, actor, now);
    case 'hand-over':
      if (!isOwned(sos)) return refused('wrong-state');
      if (
        !mayLead(sos, actor) ||
        command.to.uid === sos.acknowledgedBy?.uid ||
        isLeftOut(sos, command.to.uid)
      )
        return refused('not-yours');
      return {
        done: true,
        patch: {
          handOver: { to: command.to.uid, name: command.to.name, until: iso(now + HAND_OVER_MS) },
          visibleTo: including(sos, command.to.uid),
        },
        removed: [],
        event: { type: 'handed-over', to: [command.to.uid] },
      };
    case 'share':
      if (sos.state === 'resolved') return refused('wrong-state');
      if (!mayLead(sos, actor) || isLeftOut(sos, command.with)) return refused('not-yours');
      return {
        done: true,
        patch: { visibleTo: including(sos, command.with) },
        removed: [],
        event: { type: 'shared', to: [command.with] },
      };
    case 'meet':
      if (!isOwned(sos)) return refused('wrong-state');
      if (!mayLead(sos, actor)) return refused('not-yours');
      return {
        done: true,
        patch: { state: 'meeting', meeting: { place: command.place, at: command.at } },
        removed: [],
        event: { type: 'meeting' },
      };
    case 'resolve':
      if (!isOwned(sos)) return refused('wrong-state');
      if (!mayLead(sos, actor)) return refused('not-yours');
      return {
        done: true,
        patch: {
          state: 'resolved',
          resolvedBy: { uid: actor.uid, name: actor.name },
          resolvedAt: iso(now),
          outcome: command.outcome,
        },
        removed: ['handOver'],
        event: { type: 'resolved' },
      };
    case 'reopen':
      if (sos.state !== 'resolved') return refused('wrong-state');
      return { ...backToTheStart(now), event: { type: 'reopened' } };
  }
}

/** Somebody has it whom the child leaves out since: nobody has it, and it climbs again. `undefined` when there is none such. */
export function takenFrom(sos: Sos, now: number): Transition | undefined {
  if (!isOwned(sos) || !sos.acknowledgedBy || !isLeftOut(sos, sos.acknowledgedBy.uid)) return undefined;
  return { ...backToTheStart(now), event: { type: 'reopened' } };
}

/** A hand-over that was not accepted in time: nobody has it, and it climbs again. `undefined` when there is none such. */
export function lapsedHandOver(sos: Sos, now: number): Transition | undefined {
  if (!sos.handOver || Date.parse(sos.handOver.until) > now || !isOwned(sos)) return undefined;
  return { ...backToTheStart(now), event: { type: 'hand-over-lapsed', to: [sos.handOver.to] } };
}

/** Whether this person can read the SOS at all. */
export function maySee(sos: Sos, { uid, role }: Pick<Actor, 'uid' | 'role'>): boolean {
  if (sos.state === 'withdrawn' || sos.state === 'joined') return false;
  // No child stands behind a practice alarm.
  if (sos.drill && can({ role }, 'see-every-sos')) return true;
  const listed = role === 'board' ? sos.visibleTo : sos.readers;
  return can({ role }, 'answer-sos') && (listed ?? []).includes(uid);
}

/** Whether the child wants this person not to hear of it. */
function isLeftOut(sos: Sos, uid: string): boolean {
  return leftOutOf(sos).includes(uid);
}

/** Whether this person may decide about an SOS that has an owner: the owner, or a leader when the owner cannot. */
export function mayLead(sos: Sos, { uid, role }: Pick<Actor, 'uid' | 'role'>): boolean {
  return sos.acknowledgedBy?.uid === uid || can({ role }, 'lead-every-sos');
}

/** What counts is when it was tapped, however long that takes to arrive; but whoever was told was told. */
function withdraw(
  sos: Sos,
  { tappedAt }: Extract<SosCommand, { type: 'withdraw' }>,
  { role }: Actor,
  now: number,
): Transition {
  if (!can({ role }, 'take-back-own-sos')) return refused('not-yours');
  if (sos.state !== 'received') return refused('wrong-state');
  const isInTime =
    now < Date.parse(sos.receivedAt) + GRACE_MS || (tappedAt !== undefined && isInGrace(sos, tappedAt));
  if (sos.visibleTo || !isInTime) return refused('too-late');
  return {
    done: true,
    patch: { state: 'withdrawn', ...(tappedAt !== undefined && { withdrawnAt: tappedAt }) },
    removed: [],
  };
}

function isInGrace({ capturedAt }: Sos, tappedAt: string): boolean {
  const after = Date.parse(tappedAt) - Date.parse(capturedAt);
  return after >= 0 && after <= GRACE_MS;
}

/** Words that somebody may have read stay as they are: what is written later is a message. */
export function hasFixedWords({ text, visibleTo }: Pick<Sos, 'text' | 'visibleTo'>): boolean {
  return text !== undefined && visibleTo !== undefined;
}

function acknowledge(sos: Sos, actor: Actor, now: number): Transition {
  const accepts = isOwned(sos) && sos.handOver?.to === actor.uid;
  if (sos.state !== 'received' && !accepts)
    return refused(sos.state === 'resolved' ? 'wrong-state' : 'taken');
  return {
    done: true,
    patch: {
      state: sos.state === 'meeting' ? 'meeting' : 'acknowledged',
      acknowledgedBy: { uid: actor.uid, name: actor.name },
      // The time to the first acknowledgement is what is measured: taking it over from a colleague does not count again.
      ...(sos.state === 'received' && { acknowledgedAt: iso(now) }),
    },
    removed: ['handOver'],
    event: { type: 'acknowledged' },
  };
}

function backToTheStart(now: number): Extract<Transition, { done: true }> {
  return {
    done: true,
    patch: { state: 'received', step: 0, chainStartedAt: iso(now), nextEscalationAt: iso(now) },
    removed: [
      'acknowledgedBy',
      'acknowledgedAt',
      'handOver',
      'meeting',
      'resolvedBy',
      'resolvedAt',
      'outcome',
      'pupilSays',
    ],
  };
}

function including({ visibleTo = [] }: Sos, uid: string): string[] {
  return visibleTo.includes(uid) ? visibleTo : [...visibleTo, uid];
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
