/**
 * Every declared document, attacked as everybody: read one by one, by its name, in a list, in all schools at once; written and deleted. It
 * is made of the declarations alone, so that a new kind of document is attacked before anybody has thought of its cases.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Reading, READINGS } from '@domain/access/readers';
import type { Declaration } from '@domain/documents/declaration';
import { DOCUMENTS } from '@domain/documents/table';
import { memberOf } from '../cases/readers';
import { thisMonth, today } from '../../support/rules-clock';
import { collectionOf, type Documents, remove, type Request, set } from '../../support/rules-expectation';
import { everybody, OWN_CLASS, people, SORA, type Name } from '../../support/rules-people';
import { RulesEmulator, readRules } from '../../support/rules-wire';
import { world } from '../../support/rules-world';

const emulator = new RulesEmulator('demo-rules-attack', world);
const SOMEBODY = 'uid-somebody';
const tally = { tried: 0, allowed: 0, byWay: {} as Record<string, { tried: number; allowed: number }> };

beforeAll(async () => {
  await emulator.reset();
  await emulator.loadRules(readRules());
});
afterAll(() => {
  console.log(`attacks: ${tally.tried} tried, ${tally.allowed} allowed ${JSON.stringify(tally.byWay)}`);
});

const VALUES: Readonly<Record<string, string>> = {
  ...{ school: SORA, pupilId: 'p-hina', classId: OWN_CLASS, day: today, month: thisMonth, uid: 'uid-gone' },
  ...{ audience: 'homeroom', year: OWN_CLASS.slice(0, 4), kind: 'risk', circle: 'homeroom', step: '0' },
};
const pathIn = (at: Declaration['at']) =>
  (typeof at === 'string' ? at : at.template).replace(
    /\{(\w+)\}/g,
    (_, name: string) => VALUES[name] ?? 'walk-1',
  );

/** It names nobody who attacks it. */
const fields = {
  ...{ school: SORA, pupilId: 'p-hina', classId: OWN_CLASS, day: today, month: thisMonth, uid: 'uid-gone' },
  ...{ audience: 'counsellor', kind: 'life', state: 'received', protective: true, withdrawn: false },
  ...{ createdFor: [], visibleTo: [], readers: [SOMEBODY], to: 'child' },
};

function waysTo(path: string): readonly (readonly [way: string, request: Request])[] {
  const collection = collectionOf(path);
  const parent = path.split('/').slice(0, -2).join('/');
  return [
    ['get', { kind: 'get', path }],
    ['find', { kind: 'find', path }],
    ['list', { kind: 'list', collection, parent }],
    ['group', { kind: 'group', collection }],
    ['write', { kind: 'write', writes: [set(path, { ...fields, forged: true })] }],
    ['delete', { kind: 'write', writes: [remove(path)] }],
  ];
}

/** Whoever neither works at the school of the child nor is the child. */
const strangers: readonly Name[] = everybody.filter(
  (name) => memberOf(name) === undefined && name !== 'hina' && name !== 'board',
);
/** Whether a stranger is one whom this kind is declared for: the education centre, which reads what schools pass on to it. */
const isMeantFor = (name: Name, readers: Declaration['readers']): boolean =>
  name === 'centre' && forCentre.has(readers);
const forCentre: ReadonlySet<string> = new Set(
  Object.entries<Reading>(READINGS).flatMap(([kind, { all }]) => (all.includes('centre') ? [kind] : [])),
);
const declared: readonly (readonly [string, Declaration])[] = Object.entries(DOCUMENTS);

it.each(declared)('%s', async (_, { at, owner, readers }) => {
  const path = pathIn(at);
  const given: Documents = { [path]: fields };
  const opened: string[] = [];
  for (const name of everybody)
    for (const [way, request] of waysTo(path)) {
      const isAllowed = await emulator.allows({ who: people[name], request, given });
      const ofWay = (tally.byWay[way] ??= { tried: 0, allowed: 0 });
      for (const count of [tally, ofWay]) {
        count.tried += 1;
        count.allowed += isAllowed ? 1 : 0;
      }
      if (!isAllowed) continue;
      const isWrite = request.kind === 'write';
      const isForNobody =
        readers === 'functions' ||
        (owner === 'child' && strangers.includes(name) && !isMeantFor(name, readers));
      if (isWrite || isForNobody) opened.push(`${name} ${way}`);
    }
  expect(opened).toEqual([]);
});
