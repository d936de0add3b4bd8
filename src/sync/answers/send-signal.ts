/** What a child sends to a person: an opening message, and what it adds to one. Each is one document, sent again it is the same. */
import { paths } from '@domain/paths';
import type { PupilSays } from '@domain/signals/choices';
import type { Outgoing } from '@domain/signals/outgoing';
import { sentText } from '@domain/texts';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';
import { schoolDay } from '../use-server-now';
import type { OwnOutgoing } from '../own-data/own-data-types';
import { newestKnown, save } from './change';

export type OpeningMessage = Pick<Outgoing, 'kind' | 'to'> & { readonly not?: readonly string[] } & Partial<
    Pick<
      Outgoing,
      'text' | 'about' | 'urgent' | 'picture' | 'told' | 'offer' | 'wants' | 'mayShow' | 'second'
    >
  >;

/** What of an opening message goes on with everything that is added to it. */
export type Opening = Pick<Outgoing, 'kind' | 'to'> & { readonly id: string };

/** An opening message under `id`: a second tap, or a try after the browser was killed, is the same message. */
export async function sendSignal(
  session: PupilSession,
  id: string,
  { text, about, not = [], ...message }: OpeningMessage,
): Promise<SaveOutcome> {
  return put(session, id, { ...message, not: [...not], ...words({ text, about }) });
}

/** More words on what was sent. */
export async function addToSignal(
  session: PupilSession,
  opening: Opening,
  id: string,
  text: string,
): Promise<SaveOutcome> {
  return put(session, id, { ...onto(opening), ...words({ text }) });
}

/** What the child says about what it sent. `shows`: whom it lets have it, as it was asked. */
export async function sayOnSignal(
  session: PupilSession,
  opening: Opening,
  id: string,
  said: { readonly says: PupilSays; readonly shows?: string | undefined },
): Promise<SaveOutcome> {
  const { says, shows } = said;
  return put(session, id, { ...onto(opening), says, ...(shows !== undefined && { shows }) });
}

function onto({ id, kind, to }: Opening) {
  return { kind, to, not: [], on: id };
}

type Content = Omit<Outgoing, 'school' | 'day' | 'rev' | 'deviceId' | 'capturedAt' | 'receivedAt'>;

async function put(session: PupilSession, id: string, content: Content): Promise<SaveOutcome> {
  const { school, pupilId } = session;
  const path = paths.outgoing(school, pupilId, id);
  const changed = await save(session, path, async (known) => {
    // The server lets a message have one day, also when it is sent again after midnight.
    const before = await newestKnown<OwnOutgoing>(
      known,
      undefined,
      session,
      ({ outgoing }) => outgoing?.[id],
    );
    return { kind: 'outgoing', path, document: { ...content, school, day: before?.day ?? schoolDay() } };
  });
  return changed.outcome;
}

/** Blank words are no words: the field is absent. */
function words<K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> {
  const trimmed = Object.entries<string | undefined>(fields)
    .map(([name, text]) => [name, sentText(text ?? '').trim()] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(trimmed) as Partial<Record<K, string>>;
}
