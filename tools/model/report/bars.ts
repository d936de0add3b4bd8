import { aucNeeded, bestAttainableF1, prevalenceNeeded } from '../evaluation/attainable-f1';
import type { PopulationReport } from '../evaluation/evaluate';
import { html, type Markup } from './markup';
import { decimal, percent } from './numbers';
import { table } from './tables';
import { both } from './words';

const AUCS = [0.7, 0.8, 0.9, 0.95];
const PREVALENCES = [0.01, 0.026, 0.05, 0.1, 0.2, 0.27, 0.4];

/** What F1 can be had at which AUC and prevalence, so that a target is read for what it is. */
export function barsSection({ rows, positives }: PopulationReport): Markup {
  const here = positives / rows;
  if (!(here > 0)) return html``;
  const words = {
    prevalence: percent(prevalenceNeeded(0.7, 0.5)),
    here: percent(here),
    auc: decimal(aucNeeded(here, 0.5)),
  };
  return html`<p>${both('barsWhy', words)}</p>
    ${table(
      ['attainableAt', 'auc70', 'auc80', 'auc90', 'auc95'],
      [...PREVALENCES, here]
        .sort((a, b) => a - b)
        .map((prevalence) => [
          percent(prevalence),
          ...AUCS.map((auc) => decimal(bestAttainableF1(auc, prevalence))),
        ]),
    )}`;
}
