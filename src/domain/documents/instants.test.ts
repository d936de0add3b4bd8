import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isoInstant, serverInstant } from '../day-schemas';
import { fromStored, instantFields, newlyStored, toStored } from './instants';

class FirestoreTime {
  constructor(readonly ms: number) {}
  toDate() {
    return new Date(this.ms);
  }
}

const AT = '2026-11-29T05:00:00.000Z';
const stored = new FirestoreTime(Date.parse(AT));
const NOW = { marker: 'the server’s time' };
const SERVER = { instant: (ms: number) => new FirestoreTime(ms) };
const CLIENT = { ...SERVER, serverTime: () => NOW };

const schema = z.strictObject({
  opensAt: z.string(),
  at: isoInstant,
  receivedAt: serverInstant,
  openedAt: z.optional(serverInstant),
  meeting: z.optional(z.strictObject({ at: isoInstant, place: z.string() })),
  marks: z.optional(z.record(z.string(), z.record(z.string(), isoInstant))),
  list: z.optional(z.array(z.strictObject({ at: z.nullable(isoInstant) }))),
});

it('stores every instant of a schema as a time, however deep it lies, and a text that looks like one as a text', () => {
  const document = {
    ...{ opensAt: AT, at: AT, receivedAt: AT },
    ...{ meeting: { at: AT, place: AT }, marks: { p1: { u1: AT } }, list: [{ at: AT }, { at: null }] },
  };
  const written = toStored(schema, document, SERVER);
  expect(written).toEqual({
    ...{ opensAt: AT, at: stored, receivedAt: stored },
    ...{
      meeting: { at: stored, place: AT },
      marks: { p1: { u1: stored } },
      list: [{ at: stored }, { at: null }],
    },
  });
  expect(fromStored(written)).toEqual(document);
});

it('lets the server say when something happened, and the client when something is to be', () => {
  const change = { receivedAt: AT, openedAt: AT, meeting: { at: AT, place: 'x' } };
  expect(toStored(schema, change, CLIENT)).toEqual({
    ...{ receivedAt: NOW, openedAt: NOW, meeting: { at: stored, place: 'x' } },
  });
});

it('adds to a new document the server’s times that it cannot be without', () => {
  expect(newlyStored(schema, { opensAt: '08:00', at: AT }, CLIENT)).toEqual({
    ...{ opensAt: '08:00', at: stored, receivedAt: NOW },
  });
});

it('leaves what a library puts in a field’s place, and fields that it does not know', () => {
  class Deleted {
    readonly sentinel = true;
  }
  const gone = new Deleted();
  const change = { at: gone, meeting: gone, later: AT };
  expect(toStored(schema, change, CLIENT)).toEqual(change);
  expect(toStored(schema, change, CLIENT).meeting).toBe(gone);
});

it('names the instants of a document', () => {
  expect(instantFields(schema)).toEqual(['at', 'receivedAt', 'openedAt']);
});
