/**
 * `npm run test:rules:mutants [-- PART OF A LINE]`: every mutant of firestore.rules must fail the rule tests. Lists those that
 * do not, and ends with status 1 if there is one. Needs FIRESTORE_EMULATOR_HOST.
 */
import { sentences } from '../../tests/rules/cases';
import { readRules } from '../../tests/support/rules-wire';
import { Hunt, type Verdict } from './hunt';
import { mutantsOf, type Mutant } from './mutants';

const HUNTERS = 3;

const source = readRules();
const only = process.argv[2];
const mutants = mutantsOf(source).filter(
  ({ line }) => only === undefined || (source.split('\n')[line - 1] ?? '').includes(only),
);
const hunt = new Hunt(sentences);
const verdicts: Record<Verdict['kind'], string[]> = { killed: [], survived: [], 'does not compile': [] };

function report(mutant: Mutant, verdict: Verdict): void {
  const name = `line ${String(mutant.line)}: ${mutant.what}`;
  verdicts[verdict.kind].push(name);
  if (verdict.kind === 'survived') console.log(`survived      ${name}`);
  if (verdict.kind === 'does not compile') console.log(`not compiled  ${name}\n  ${verdict.why}`);
  const done = Object.values(verdicts).reduce((sum, names) => sum + names.length, 0);
  if (done % 50 === 0) console.log(`${String(done)} of ${String(mutants.length)}`);
}

// The helpers last: by then it is known which sentences kill.
const waiting = mutants.toSorted((a, b) => Number(a.about === '') - Number(b.about === ''));
await Promise.all(
  Array.from({ length: HUNTERS }, (_, index) => hunt.run(`demo-mutants-${String(index)}`, waiting, report)),
);

console.log(
  `${String(verdicts.killed.length)} of ${String(mutants.length)} mutants killed, ` +
    `${String(verdicts.survived.length)} survived, ${String(verdicts['does not compile'].length)} did not compile`,
);
if (verdicts.killed.length < mutants.length) process.exitCode = 1;
