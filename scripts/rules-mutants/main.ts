/**
 * `npm run test:rules:mutants [-- --lines FROM-TO] [-- PART OF A LINE]`: every mutant of firestore.rules must fail the rule tests.
 * Lists those that do not, and ends with status 1 if there is one. Starts an emulator of its own unless FIRESTORE_EMULATOR_HOST
 * names one.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentences } from '../../tests/rules/cases';
import { readRules } from '../../tests/support/rules-wire';
import { WORK } from '../stack/folders';
import { freePorts } from '../stack/ports';
import { startStack } from '../stack/stack';
import { Hunt, type Verdict } from './hunt';
import { mutantsOf, type Mutant } from './mutants';

/** The emulator works on about as many requests at once as there are processors. */
const HUNTERS = 3;

const source = readRules();
const { values, positionals } = parseArgs({ options: { lines: { type: 'string' } }, allowPositionals: true });
const part = positionals[0] ?? '';
const [from = 1, to = Number.POSITIVE_INFINITY] = values.lines?.split('-').map(Number) ?? [];
const mutants = mutantsOf(source)
  .filter(({ line }) => line >= from && line <= to)
  .filter(({ line }) => source.split('\n')[line - 1]?.includes(part))
  // The helpers last: by then it is known which sentences kill.
  .toSorted((a, b) => Number(a.about === '') - Number(b.about === ''));
const verdicts: Record<Verdict['kind'], string[]> = { killed: [], survived: [], 'does not compile': [] };

function report(mutant: Mutant, verdict: Verdict): void {
  const name = `line ${String(mutant.line)}: ${mutant.what}`;
  verdicts[verdict.kind].push(name);
  if (verdict.kind === 'survived') console.log(`survived: ${name}`);
  if (verdict.kind === 'does not compile') console.log(`does not compile: ${name}\n  ${verdict.why}`);
  const done = Object.values(verdicts).reduce((sum, names) => sum + names.length, 0);
  if (done % 50 === 0) console.log(`${String(done)} of ${String(mutants.length)}`);
}

async function withEmulator(work: () => Promise<unknown>): Promise<void> {
  if (process.env['FIRESTORE_EMULATOR_HOST'] !== undefined) {
    await work();
    return;
  }
  const logs = join(WORK, 'mutants-logs');
  const stack = await startStack({ ports: await freePorts(), only: ['firestore'], dist: WORK, logs });
  try {
    Object.assign(process.env, stack.env);
    await work();
  } finally {
    await stack.stop();
  }
}

const hunt = new Hunt(sentences);
const waiting = [...mutants];
await withEmulator(() =>
  Promise.all(
    Array.from({ length: HUNTERS }, (_, index) => hunt.run(`demo-mutants-${String(index)}`, waiting, report)),
  ),
);

console.log(
  `${String(verdicts.killed.length)} of ${String(mutants.length)} mutants killed, ` +
    `${String(verdicts.survived.length)} survived, ${String(verdicts['does not compile'].length)} did not compile`,
);
if (verdicts.killed.length < mutants.length) process.exitCode = 1;
