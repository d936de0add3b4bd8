/**
 * One SOS on its way, as a pure state machine: no clock, network or store. The drain loop (drain.ts) asks `nextStep`, performs
 * it, and tells `merge` what came of it; the pupil's taps are events of the same machine.
 *
 * Invariants:
 * 1. An SOS is never dropped: until the server has it (or it was taken back) there is always a next step.
 * 2. It is `arrived` only by the server's word: accepted, read back, or echoed by the function.
 * 3. What goes out first is the same document each time, so that a second arrival changes nothing.
 * 4. Nothing else of an SOS is sent before the server is known to have it; messages go in the order they were written.
 * 5. `withdrawal: done` is said only when nothing ever left the tablet, or by the server's word, or when the server, asked
 *    longer after the last attempt than any request lasts, has nothing. After it nothing is sent.
 * 6. An answer about one version of the details, or one message, never touches another.
 * 7. While the pupil has an open one that nobody answered long ago, another that was pressed joins it, here if it has never left the tablet, on the server if it
 *    has; nothing that was added to it is lost.
 * 8. A failure that says nothing (no answer, a busy server) changes nothing.
 */
import type { IsoInstant } from '@domain/days';
import { standsFor } from '@domain/sos/open';
import type { Sos, SosDetails } from '@domain/sos/records';
import { hasFixedWords } from '@domain/sos/transition';
import type { OwnMessage, OwnSos } from '@/local/own-sos';

/** No request is still on its way this long after it was begun, ms. */
export const REQUEST_LASTS_MS = 30_000;

export type SosEvent =
  /** By the pupil. */
  | { readonly type: 'adds'; readonly fields: SosDetails }
  /** `writes`: whichever it is to be, the first words of the SOS or a message after them; `says`: a message. */
  | { readonly type: 'writes' | 'says'; readonly id: string; readonly text: string }
  | { readonly type: 'takes-back'; readonly now?: number }
  | { readonly type: 'looks' }
  /** From the drain loop; `now` in ms since 1970. */
  | { readonly type: 'attempted'; readonly now: number }
  | { readonly type: 'arrived'; readonly now: number }
  | { readonly type: 'details-arrived'; readonly change: number }
  | { readonly type: 'message-arrived'; readonly id: string; readonly message: OwnMessage }
  | { readonly type: 'withdrawn' }
  /** What the server has: `null` for nothing. `refused`: the step that it refused just before, if any. */
  | {
      readonly type: 'read';
      readonly server: Sos | null;
      readonly messages: readonly OwnMessage[];
      readonly now: number;
      readonly refused?: Refusable;
    };

/** `again` is for a withdrawal whose outcome cannot be known yet: look again later. */
export type SosStep =
  | { readonly type: 'create' }
  | { readonly type: 'look' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'details'; readonly change: number; readonly fields: SosDetails }
  | { readonly type: 'message'; readonly id: string; readonly text: string }
  | { readonly type: 'rest' };

export type Refusable = Exclude<SosStep['type'], 'rest' | 'look'>;

/** Whether the pupil can still expect something of it. */
export function isOpen({ withdrawal, server, joined }: OwnSos): boolean {
  return (
    joined === undefined &&
    withdrawal !== 'done' &&
    server?.state !== 'resolved' &&
    server?.state !== 'withdrawn'
  );
}

/** Whether a press at `pressedAt` is this one once more, as the server sees it: what somebody answered a while ago climbs anew. */
export function takesPress(sos: OwnSos, pressedAt: IsoInstant): boolean {
  if (!isOpen(sos)) return false;
  return !sos.server || standsFor(sos.server, pressedAt, sos.messages.at(-1)?.at);
}

/** やめる was tapped, and what came of it is not known. */
export function isTakenBack({ withdrawal }: OwnSos): boolean {
  return withdrawal === 'wanted';
}

export function isWaiting(sos: OwnSos): boolean {
  return nextStep(sos).type !== 'rest';
}

/** How many things of it the server does not have: the SOS itself, what was added, each message, that it is taken back. */
export function thingsWaiting(sos: OwnSos): number {
  if (nextStep(sos).type === 'rest') return 0;
  if (sos.withdrawal === 'wanted') return 1;
  const unsent = sos.unsent.filter(({ refused }) => !refused).length;
  return (sos.whereabouts === 'arrived' ? 0 : 1) + (sos.details ? 1 : 0) + unsent;
}

/** How many of its messages came after the end, as long as the pupil has not looked at that. */
export function thingsRefused(sos: OwnSos): number {
  if (newestFromOthers(sos) === sos.lookedAt) return 0;
  return sos.unsent.filter(({ refused }) => refused).length;
}

export function nextStep(sos: OwnSos): SosStep {
  if (sos.withdrawal === 'done' || sos.joined !== undefined) return { type: 'rest' };
  if (sos.withdrawal === 'wanted') return { type: sos.whereabouts === 'arrived' ? 'withdraw' : 'look' };
  if (sos.whereabouts !== 'arrived') return { type: 'create' };
  if (sos.details) return { type: 'details', ...sos.details };
  const next = sos.unsent.find(({ refused }) => !refused);
  return next ? { type: 'message', id: next.id, text: next.text } : { type: 'rest' };
}

export function merge(sos: OwnSos, event: SosEvent): OwnSos {
  switch (event.type) {
    case 'adds':
      return isOpen(sos) ? added(sos, event.fields) : sos;
    case 'writes':
      return takesFirstWords(sos)
        ? merge(sos, { type: 'adds', fields: { text: event.text } })
        : merge(sos, { ...event, type: 'says' });
    case 'says':
      if (!isOpen(sos) || sos.unsent.some(({ id }) => id === event.id)) return sos;
      return { ...sos, unsent: [...sos.unsent, { id: event.id, text: event.text }] };
    case 'takes-back':
      return takenBack(sos, event.now);
    case 'looks':
      return lookedAt(sos);
    case 'attempted':
      // Taken back while the request was being prepared: it is not made.
      if (sos.whereabouts === 'arrived' || sos.withdrawal) return sos;
      return { ...sos, whereabouts: 'maybe', attemptedAt: event.now };
    case 'arrived':
      return arrived(sos, event.now);
    case 'details-arrived':
      return sos.details?.change === event.change ? detailsIn(sos, sos.details.fields) : sos;
    case 'message-arrived':
      return withMessages(sos, [event.message]);
    case 'withdrawn':
      return { ...sos, withdrawal: 'done' };
    case 'read':
      return read(sos, event);
  }
}

function added(sos: OwnSos, fields: SosDetails): OwnSos {
  // As long as nothing has left the tablet it is all one document.
  if (sos.whereabouts === 'never') {
    const { pupilSays } = fields;
    const whole = { ...sos, document: { ...sos.document, ...withoutWord(fields) } };
    return pupilSays ? withDetails(whole, { pupilSays }) : whole;
  }
  return withDetails(sos, fields);
}

/** What is written first belongs to the SOS itself, so that whoever opens it reads it at once. Nothing takes the place of words. */
function takesFirstWords({ document, server, details }: OwnSos): boolean {
  const present = details?.fields.text ?? (server ?? document).text;
  return present === undefined && !server?.acknowledgedBy;
}

function withDetails(sos: OwnSos, fields: SosDetails): OwnSos {
  const { change = 0, fields: before } = sos.details ?? {};
  return { ...sos, details: { change: change + 1, fields: { ...before, ...fields } } };
}

/** What of `from` had not arrived when the server added it to this one. */
export function withLeft(into: OwnSos, { details, unsent, withdrawal }: OwnSos): OwnSos {
  const added = details ? merge(into, { type: 'adds', fields: details.fields }) : into;
  const whole = withWords(added, unsent);
  return withdrawal ? { ...whole, withdrawal: 'too-late' } : whole;
}

/** `from`, which never left the tablet, joins the one that was open already: what was added to it goes there. */
export function withJoined(into: OwnSos, { sosId, document, details, unsent }: OwnSos): OwnSos {
  const { want, via, at, safeToCallHome, text, not } = document;
  const said = [...(text === undefined ? [] : [{ id: sosId, text }]), ...unsent];
  const fields: SosDetails = {
    ...(want && { want }),
    ...(via && { via }),
    ...(not && { not }),
    ...(at !== 'unknown' && { at }),
    ...(safeToCallHome !== 'ask' && { safeToCallHome }),
    ...details?.fields,
  };
  const started = Object.keys(fields).length > 0 ? merge(into, { type: 'adds', fields }) : into;
  return withWords(started, said);
}

/** Also where it was closed meanwhile: nothing arrives there any more, and what the pupil wrote stays with them all the same. */
function withWords(into: OwnSos, words: OwnSos['unsent']): OwnSos {
  const known = new Set([...into.unsent, ...into.messages].map(({ id }) => id));
  // That the one it was written in took it no more says nothing about this one.
  const missing = words.filter(({ id }) => !known.has(id)).map(({ id, text }) => ({ id, text }));
  return { ...into, unsent: [...into.unsent, ...missing] };
}

/** It counts from the tap, also when this tablet's clock was corrected meanwhile. */
function takenBack(sos: OwnSos, now: number | undefined): OwnSos {
  if (sos.withdrawal || !isOpen(sos)) return sos;
  if (sos.whereabouts === 'never') return { ...sos, withdrawal: 'done' };
  const { pressedAt, document } = sos;
  if (now === undefined || pressedAt === undefined) return { ...sos, withdrawal: 'wanted' };
  const withdrawnAt = new Date(Date.parse(document.capturedAt) + (now - pressedAt)).toISOString();
  return { ...sos, withdrawal: 'wanted', withdrawnAt };
}

function arrived(sos: OwnSos, now: number): OwnSos {
  return { ...sos, whereabouts: 'arrived', arrivedAt: sos.arrivedAt ?? now };
}

/** Until the next look the copy shows what has just been accepted. */
function detailsIn(sos: OwnSos, fields: SosDetails): OwnSos {
  const rest = withoutDetails(sos);
  return sos.server
    ? { ...rest, server: { ...sos.server, ...fields } }
    : { ...rest, document: { ...sos.document, ...withoutWord(fields) } };
}

function withoutDetails(sos: OwnSos): OwnSos {
  const rest: { -readonly [K in keyof OwnSos]: OwnSos[K] } = { ...sos };
  delete rest.details;
  return rest;
}

function withoutWord(fields: SosDetails): Omit<SosDetails, 'pupilSays'> {
  const rest = { ...fields };
  delete rest.pupilSays;
  return rest;
}

function withMessages(sos: OwnSos, messages: readonly OwnMessage[]): OwnSos {
  const all = new Map([...sos.messages, ...messages].map((message) => [message.id, message]));
  return {
    ...sos,
    messages: [...all.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    unsent: sos.unsent.filter(({ id }) => !all.has(id)),
  };
}

function read(
  before: OwnSos,
  { server, messages, now, refused }: Extract<SosEvent, { type: 'read' }>,
): OwnSos {
  if (!server) return nothingThere(before, now);
  const sos = withMessages({ ...arrived(before, now), server }, messages);
  if (server.state === 'withdrawn') return { ...sos, withdrawal: 'done' };
  const tooLate =
    sos.withdrawal === 'wanted' &&
    (refused === 'withdraw' || server.visibleTo !== undefined || server.state !== 'received');
  const settled = tooLate ? { ...sos, withdrawal: 'too-late' as const } : sos;
  return settledDetails(server.state === 'resolved' ? closed(settled) : settled, server, refused);
}

function nothingThere(sos: OwnSos, now: number): OwnSos {
  const isSure = now - (sos.attemptedAt ?? now) >= REQUEST_LASTS_MS;
  return sos.withdrawal === 'wanted' && sos.whereabouts === 'maybe' && isSure
    ? { ...sos, withdrawal: 'done' }
    : sos;
}

/** What was written for somebody who has closed it in the meantime stays on the tablet, and is shown as not sent. */
function closed(sos: OwnSos): OwnSos {
  return { ...sos, unsent: sos.unsent.map((message) => ({ ...message, refused: true })) };
}

/** Details are settled when the server has them, or when it is closed and takes none. */
function settledDetails(sos: OwnSos, server: Sos, refused: Refusable | undefined): OwnSos {
  if (!sos.details) return sos;
  const { text } = sos.details.fields;
  if (refused === 'details' && text !== undefined && text !== server.text && hasFixedWords(server))
    return settledDetails(asMessage(sos, text), server, refused);
  const isThere = Object.entries(sos.details.fields).every(
    ([field, value]) => JSON.stringify(server[field as keyof Sos]) === JSON.stringify(value),
  );
  return server.state === 'resolved' || (refused === 'details' && isThere) ? withoutDetails(sos) : sos;
}

/** Somebody may have read the words that are there: these are added to them. */
function asMessage(sos: OwnSos, text: string): OwnSos {
  const { change = 0, fields = {} } = sos.details ?? {};
  const rest = { ...fields };
  delete rest.text;
  const unsent = [{ id: `${sos.sosId}-${change}`, text }, ...sos.unsent];
  return {
    ...withoutDetails(sos),
    unsent,
    ...(Object.keys(rest).length > 0 && { details: { change, fields: rest } }),
  };
}

/** When the newest thing happened that others did: a message, somebody has seen it, a meeting, the end. ISO. */
export function newestFromOthers({ server, messages }: OwnSos): string | undefined {
  const times = [
    ...messages.filter(({ from }) => from === 'staff').map(({ at }) => at),
    ...[server?.acknowledgedAt, server?.resolvedAt].filter((at) => at !== undefined),
  ];
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function lookedAt(sos: OwnSos): OwnSos {
  const newest = newestFromOthers(sos);
  return newest === undefined || newest === sos.lookedAt ? sos : { ...sos, lookedAt: newest };
}
