import type { Evaluation, PopulationReport } from '../evaluation/evaluate';
import type { ModelFigures } from '../evaluation/figures';
import type { Subgroup } from '../evaluation/subgroups';
import { html, type Content, type Markup } from './markup';
import {
  days,
  decimal,
  fineDecimal,
  orDash,
  percent,
  points,
  signedDecimal,
  whole,
  withInterval,
} from './numbers';
import { both, isWord, type Word } from './words';

/** First column: headings of the rows. */
export function table(headings: readonly Word[], rows: readonly (readonly Content[])[]): Markup {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${headings.map((word) => html`<th scope="col">${both(word)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([heading, ...cells]) =>
            html`<tr>
              <th scope="row">${heading ?? null}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A row a figure, so that models stand side by side. */
export function figuresTable({ models }: PopulationReport): Markup {
  const row = (word: Word, of: (figures: ModelFigures) => string) => [
    both(word),
    ...models.map(({ figures }) => of(figures)),
  ];
  return table(
    ['figure', ...models.map(({ role }) => role)],
    [
      [both('model'), ...models.map(({ id }) => html`<code>${id}</code>`)],
      row('auc', ({ auc }) => withInterval(auc, decimal)),
      row('averagePrecision', ({ averagePrecision }) => withInterval(averagePrecision, decimal)),
      row('f1', ({ f1 }) => withInterval(f1, decimal)),
      row('f1Attainable', ({ f1 }) => orDash(f1.attainable, decimal)),
      row('f1Threshold', ({ f1 }) => orDash(f1.threshold, percent)),
      row('brier', ({ brier }) => withInterval(brier, (value) => value.toFixed(4))),
      row('slope', ({ calibration }) => withInterval(calibration.slope, decimal)),
      row('intercept', ({ calibration }) => withInterval(calibration.intercept, signedDecimal)),
    ],
  );
}

export function listsTable({ models }: PopulationReport): Markup {
  return table(
    ['model', 'listLength', 'schoolRecall', 'allRecall', 'ppv'],
    models.flatMap(({ role, id, figures }) =>
      figures.lists.map(({ k, schoolRecall, recall, ppv }) => [
        html`${both(role)} <code>${id}</code>`,
        k,
        withInterval(schoolRecall, percent),
        withInterval(recall, percent),
        withInterval(ppv, percent),
      ]),
    ),
  );
}

export function comparisonTables({ comparisons, models }: PopulationReport): Markup[] {
  const idOf = (role: string) => models.find((model) => model.role === role)?.id ?? '';
  return comparisons.map(({ role, comparison: { differences, lists, schools } }) => {
    const hits = ({ places, hits: found }: { places: number; hits: number }) =>
      `${whole(places)} (${whole(found)})`;
    return html`<h3>${both('against', { model: idOf(role) })}</h3>
      ${table(
        ['figure', 'difference'],
        [
          [both('schoolRecall5'), withInterval(differences.schoolRecall5, points)],
          [both('recall5'), withInterval(differences.recall5, points)],
          [both('ppv5'), withInterval(differences.ppv5, points)],
          [both('auc'), withInterval(differences.auc, signedDecimal)],
          [both('averagePrecision'), withInterval(differences.averagePrecision, signedDecimal)],
          [both('f1'), withInterval(differences.f1, signedDecimal)],
          [both('brier'), withInterval(differences.brier, fineDecimal)],
          [both('placesBoth'), hits(lists.both)],
          [both('placesOnlyNew'), hits(lists.onlyNew)],
          [both('placesOnlyOther'), hits(lists.onlyOther)],
          [both('schoolsMore'), `${schools.more} / ${schools.same} / ${schools.fewer}`],
        ],
      )}`;
  });
}

/** One table a grouping. */
export function subgroupTables({ subgroups }: Evaluation): Markup[] {
  return [...new Set(subgroups.map(({ by }) => by))].map(
    (by) =>
      html`<h3>${groupWord(by)}</h3>
        ${table(
          [
            'group',
            'pupils',
            'positives',
            'predicted',
            'observed',
            'auc',
            'groupRecall5',
            'ppv5',
            'listedInVain',
          ],
          subgroups.filter((group) => group.by === by).map(subgroupRow),
        )}`,
  );
}

function subgroupRow(group: Subgroup): Content[] {
  return [
    groupWord(group.value),
    whole(group.pupils),
    group.positives === null ? both('withheld') : whole(group.positives),
    orDash(group.predicted, percent),
    orDash(group.observed, percent),
    withInterval(group.auc, decimal),
    withInterval(group.recallAt5, percent),
    withInterval(group.ppvAt5, percent),
    orDash(group.listedInVain, percent),
  ];
}

/** What the panel calls its groups is not ours to word, except for the groups that are made here. */
function groupWord(name: string): Content {
  if (name === '') return both('unknown');
  return isWord(name) ? both(name) : name;
}

export function noticeEffectTables({ noticeEffect }: Evaluation): Markup {
  if (noticeEffect === null) return html`<p>${both('noNotices')}</p>`;
  const { cells, supportWithNotice, supportWithoutNotice, interaction } = noticeEffect;
  return html`${table(
    ['group', 'rows', 'daysBefore', 'daysChange'],
    (['noticeSupport', 'noticeOnly', 'supportOnly', 'neither'] as const).map((cell) => [
      both(cell),
      whole(cells[cell].rows),
      orDash(cells[cell].before, (value) => value.toFixed(2)),
      withInterval(cells[cell].change, days),
    ]),
  )}
  ${table(
    ['contrast', 'daysDifference'],
    [
      [both('supportWithNotice'), withInterval(supportWithNotice, days)],
      [both('supportWithoutNotice'), withInterval(supportWithoutNotice, days)],
      [both('interaction'), withInterval(interaction, days)],
    ],
  )}`;
}
