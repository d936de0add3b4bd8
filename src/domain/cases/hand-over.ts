/**
 * A case in other hands: somebody is named, reads what is unfinished, and says yes. Until then whoever led it does, and both are told of it
 * every morning. Where the child has another class, the homeroom teacher of that class is named by itself.
 */
import { type CaseCircle, canJoin } from '../access/case-readers';
import { isHomeroomOf } from '../access/standing';
import { dayOfInstant, type Day } from '../days';
import { without } from '../without';
import type { DutyKind } from './choices';
import { type After, type CaseWorld, changed, refused, type Said } from './deeds';
import { openSteps } from './duties';
import type { Case, Support, TeamMember } from './records';

/** `team` with the lead in it; nobody of it is somebody who may not know (the command has checked). */
export function regrouped(one: Case, team: readonly TeamMember[], lead: string, world: CaseWorld): After {
  const leading = team.find(({ uid }) => uid === lead);
  if (!leading) return refused('lead-not-in-team');
  const isLeadNew = lead !== one.lead;
  const rest = isLeadNew ? settled(one) : without(one, 'leadMissingSince', 'movedSince');
  const isStillAsked = rest.handOver && team.some(({ uid }) => uid === rest.handOver?.to);
  return changed(
    isStillAsked ? rest : without(rest, 'handOver'),
    { team: [...team], lead },
    {
      kind: 'team',
      team: team.map(({ uid, name }) => ({ uid, name })),
      ...(isLeadNew && { lead: leadChange(one, leading) }),
    },
    world,
  );
}

/** Somebody is asked to go on with it; whoever names themselves has said yes. */
export function handedOver(one: Case, to: TeamMember, text: string, world: CaseWorld): After {
  const said: Said = { kind: 'hand-over', text, lead: leadChange(one, to) };
  const team = withMember(one.team, to);
  if (to.uid === world.by.uid) return changed(settled(one), { team, lead: to.uid }, said, world);
  const handOver = { to: to.uid, why: 'asked' as const, at: new Date(world.now).toISOString() };
  return changed(one, { team, handOver }, said, world);
}

/** Whoever was asked says yes. */
export function tookOver(one: Case, world: CaseWorld): After {
  const { uid, name } = world.by;
  if (one.handOver?.to !== uid) return refused('not-asked');
  return changed(
    settled(one),
    { team: withMember(one.team, { uid, name, duty: 'daily' }), lead: uid },
    { kind: 'taken-over', lead: leadChange(one, { uid, name }) },
    world,
  );
}

function withMember(team: readonly TeamMember[], member: TeamMember): TeamMember[] {
  return team.some(({ uid }) => uid === member.uid) ? [...team] : [...team, member];
}

/** Somebody has said who leads it. */
function settled(one: Case): Case {
  return without(one, 'handOver', 'leadHasClass', 'leadMissingSince', 'movedSince');
}

function leadChange({ team, lead }: Case, { uid, name }: Pick<TeamMember, 'uid' | 'name'>) {
  const from = team.find((member) => member.uid === lead);
  return { to: { uid, name }, ...(from && { from: { uid: from.uid, name: from.name } }) };
}

/** Who is asked because the child has another class: its homeroom teacher, unless the child leaves them out. */
export function asksNewHomeroom(one: Case, circle: CaseCircle, at: string): Pick<Case, 'team' | 'handOver'> {
  const uid = Object.keys(circle.staff)
    .filter((each) => each !== one.lead && canJoin(one, each, circle))
    .filter((each) => hasOwnClass(each, one, circle))
    .sort()
    .at(0);
  const member = uid === undefined ? undefined : circle.staff[uid];
  if (uid === undefined || !member) return { team: one.team };
  return {
    team: withMember(one.team, { uid, name: member.displayName, duty: 'daily' }),
    handOver: { to: uid, why: 'new-class', at },
  };
}

/** Whoever covers a class for a few days is not asked. */
function hasOwnClass(uid: string, { classIds }: Case, { staff, day }: CaseCircle): boolean {
  const member = staff[uid];
  return member !== undefined && isHomeroomOf({ ...member, cover: {} }, { classIds, day });
}

/** What whoever goes on with it finds begun. */
export type Unfinished =
  | { readonly what: 'decision' }
  | { readonly what: 'checkpoint'; readonly day: Day }
  | { readonly what: 'support'; readonly support: Support }
  | { readonly what: 'duty'; readonly kind: DutyKind; readonly day: Day };

export function unfinishedOf(one: Case): Unfinished[] {
  if (one.state === 'closed') return [];
  return [
    ...one.duties.flatMap((duty): Unfinished[] => {
      const [step] = openSteps(duty);
      return step ? [{ what: 'duty', kind: duty.kind, day: step.day }] : [];
    }),
    ...(one.step === 1 && one.state === 'open' ? [{ what: 'decision' } as const] : []),
    ...one.supports
      .filter(({ state }) => state === 'planned' || state === 'taken-up')
      .map((support) => ({ what: 'support' as const, support })),
    ...(one.checkpointAt === undefined
      ? []
      : [{ what: 'checkpoint' as const, day: dayOfInstant(one.checkpointAt) }]),
  ];
}
