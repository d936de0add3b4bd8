import type { OwnSos } from '@/local/own-sos';
import { followJoined, isAddedToAnother, joinOpenOne } from './join';
import { isOpen, merge, nextStep, type Refusable, type SosEvent, type SosStep } from './lane';
import type { SosRemote, Withdrawal } from './remote';

/** What the drain loop needs of the place where a pupil's SOS are kept. */
export interface SosStore {
  /** Oldest first. */
  all(uid: string): Promise<OwnSos[]>;
  /** Applies a change to what is there now, and keeps it. Resolves with what is there then. */
  change(uid: string, sosId: string, change: (sos: OwnSos) => OwnSos): Promise<OwnSos | undefined>;
  /** Keeps one that this tablet did not know. */
  add?(uid: string, sos: OwnSos): Promise<unknown>;
}

export interface SosPorts {
  store: SosStore;
  remote: SosRemote;
  /** This tablet's clock, ms since 1970. */
  now: () => number;
}

/** `again`: something is still to be done, try later. `stopped`: not before this pupil signs in. */
export type SosEnd = 'all-arrived' | 'again' | 'stopped';

interface DrainRequest {
  uid: string;
  /** Whether to ask as well what became of the open ones. */
  look: boolean;
  /** Those to care for; all by default. */
  only?: (sos: OwnSos) => boolean;
}

/**
 * Sends what one pupil's SOS are waiting for, as that pupil only: first those that the server does not have. One that gets no
 * answer does not hold up another. Whatever is interrupted is found by the next drain. Throws when the store fails.
 */
export async function drainSos(
  ports: SosPorts,
  { uid, look, only = () => true }: DrainRequest,
): Promise<SosEnd> {
  const all = (await ports.store.all(uid)).filter(only);
  const urgent = [...all].sort(
    (a, b) => Number(a.whereabouts === 'arrived') - Number(b.whereabouts === 'arrived'),
  );
  const ends: SosEnd[] = [];
  for (const sos of urgent) {
    if (nextStep(sos).type === 'rest' && !(look && isOpen(sos))) continue;
    if ((await ports.remote.signedInAs()) !== uid) return 'stopped';
    ends.push(await drainOne(ports, uid, sos, look));
  }
  return ends.find((end) => end !== 'all-arrived') ?? 'all-arrived';
}

async function drainOne(ports: SosPorts, uid: string, first: OwnSos, look: boolean): Promise<SosEnd> {
  const { store, remote } = ports;
  const learn = (event: SosEvent) => store.change(uid, first.sosId, (present) => merge(present, event));
  let sos: OwnSos | undefined = first;
  let hasLooked = false;
  while (sos) {
    if (isAddedToAnother(sos)) {
      const into = await followJoined(ports, uid, sos);
      return into ? drainOne(ports, uid, into, look) : 'again';
    }
    const step = nextStep(sos);
    if (step.type === 'rest' && (hasLooked || !look || !isOpen(sos))) return 'all-arrived';
    // A second look in a row would tell the same: what is still uncertain is asked again later.
    if (step.type === 'look' && hasLooked) return 'again';
    if ((await remote.signedInAs()) !== uid) return 'stopped';
    if (step.type === 'rest' || step.type === 'look') {
      const seen = await lookAt(ports, sos);
      if (!seen) return 'again';
      hasLooked = true;
      sos = await learn(seen);
      continue;
    }
    if (step.type === 'create') {
      if (sos.whereabouts === 'never' && (await joinOpenOne(ports, uid, sos))) return 'all-arrived';
      const present = await learn({ type: 'attempted', now: ports.now() });
      if (!present || nextStep(present).type !== 'create') {
        sos = present;
        continue;
      }
      sos = present;
    }
    const outcome = await perform(ports, sos, step);
    if (outcome === undefined) return 'again';
    if ('type' in outcome) {
      sos = await learn(outcome);
      continue;
    }
    // Refused. What for is only known when the server's copy is seen, and only to this pupil.
    if ((await remote.signedInAs()) !== uid) return 'stopped';
    const seen = await lookAt(ports, sos, step.type);
    if (!seen) return 'again';
    const before: OwnSos = sos;
    sos = await learn(seen);
    if (sos && !isAddedToAnother(sos) && !hasMovedOn(before, sos, step)) return 'again';
  }
  return 'all-arrived';
}

type Request = Exclude<SosStep, { type: 'rest' | 'look' }>;

/** What came of a request: an event, `refused`, or `undefined` for nothing that says anything. */
async function perform(
  { remote, now }: SosPorts,
  sos: OwnSos,
  step: Request,
): Promise<SosEvent | { refused: Refusable } | undefined> {
  const outcome = await request(remote, sos, step);
  if (outcome.kind === 'denied') return { refused: step.type };
  if (outcome.kind !== 'accepted') return undefined;
  switch (step.type) {
    case 'create':
      return { type: 'arrived', now: now() };
    case 'withdraw':
      return { type: 'withdrawn' };
    case 'details':
      return { type: 'details-arrived', change: step.change };
    case 'message': {
      const { id, text } = step;
      const at = new Date(now()).toISOString();
      return {
        type: 'message-arrived',
        id,
        message: { id, by: sos.document.pupilId, from: 'pupil', text, at },
      };
    }
  }
}

async function request(remote: SosRemote, sos: OwnSos, step: Request) {
  switch (step.type) {
    case 'create': {
      const outcome = await remote.create(sos);
      if (outcome.kind === 'accepted') return outcome;
      const second = await remote.createByFunction(sos);
      return second.kind === 'accepted' ? second : outcome;
    }
    case 'withdraw':
      return remote.change(sos, withdrawalOf(sos));
    case 'details':
      return remote.change(sos, step.fields);
    case 'message':
      return remote.say(sos, step.id, step.text);
  }
}

function withdrawalOf({ withdrawnAt }: OwnSos): Withdrawal {
  return { state: 'withdrawn', ...(withdrawnAt !== undefined && { withdrawnAt }) };
}

async function lookAt(
  { remote, now }: SosPorts,
  sos: OwnSos,
  refused?: Refusable,
): Promise<Extract<SosEvent, { type: 'read' }> | undefined> {
  const seen = await remote.read(sos);
  if (seen.kind !== 'read') return undefined;
  const { server, messages } = seen;
  return { type: 'read', server, messages, now: now(), ...(refused && { refused }) };
}

/** Whether the refused step is no longer the next one: otherwise it is tried again later, not at once. */
function hasMovedOn(before: OwnSos, after: OwnSos, step: Request): boolean {
  return before.whereabouts !== after.whereabouts || JSON.stringify(nextStep(after)) !== JSON.stringify(step);
}
