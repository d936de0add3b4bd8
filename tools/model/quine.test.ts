/** A real public table, put into the form of a panel; `fixtures/regenerate_quine.py` says where it comes from. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Feature } from '@domain/risk/features';
import { designOf } from './training/design';
import { everyRow } from './training/held-back';
import { fit } from './training/newton';
import { SampleCollector } from './training/samples';
import { readPanel } from './read-panel';
import quine from './fixtures/quine.json' with { type: 'json' };

/** Features that Soramoyo does not have: a table of one's own brings its own dictionary. */
const DICTIONARY: readonly Feature[] = [
  { name: 'form', factor: 'attendance', from: 'roster', min: 0, max: 3 },
  { name: 'slow_learner', factor: 'study', from: 'roster', min: 0, max: 1 },
];

test('146 pupils of 1978 are read without a problem, and the fit to them is that of scikit-learn', async () => {
  const collector = new SampleCollector(quine.names);
  const backgrounds = new Set<string | undefined>();
  const path = fileURLToPath(new URL('fixtures/quine-panel.csv', import.meta.url));
  const { problems, rows, features } = await readPanel(path, {
    dictionary: DICTIONARY,
    onRow: (row) => {
      collector.add(row);
      backgrounds.add(row.audit.audit_background);
    },
  });
  expect(problems).toEqual([]);
  expect({ rows, features }).toEqual({ rows: 146, features: quine.names });
  expect([...backgrounds].sort()).toEqual(['A', 'N']);

  const samples = collector.samples();
  const { matrix, width } = designOf(samples);
  const objective = { matrix, width, targets: samples.onset, l2: quine.l2, rows: everyRow(146) };
  const { weights, converged } = fit(objective, { tolerance: 1e-9 });
  expect(converged).toBe(true);
  quine.coefficients.forEach((value, index) => {
    expect(Math.abs((weights[index] ?? NaN) - value)).toBeLessThan(1e-6);
  });
});
