/** The report as one HTML file: opens from disk, asks nobody for anything, runs no script. */
import { readFileSync } from 'node:fs';
import type { Evaluation, PopulationReport, Role } from '../evaluation/evaluate';
import type { RiskModel } from '@domain/risk/model';
import { barsSection } from './bars';
import { html, Markup, type Content } from './markup';
import { percent, points, whole, withInterval } from './numbers';
import { plotsOf } from './plots';
import {
  comparisonTables,
  figuresTable,
  listsTable,
  noticeEffectTables,
  subgroupTables,
  table,
} from './tables';
import { both, line, type Word } from './words';

export interface ReportFacts {
  readonly evaluation: Evaluation;
  readonly models: readonly { readonly role: Role; readonly model: RiskModel }[];
  /** Name of the panel's file. */
  readonly file: string;
  readonly seed: number;
  /** Of made-up children, the model's or the panel's: said in every part. */
  readonly synthetic: boolean;
}

const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8');

export function reportPage(facts: ReportFacts): string {
  const { evaluation, models, synthetic } = facts;
  const section = (word: Word, ...content: Content[]) =>
    html`<section>
      <h2>${both(word)} ${synthetic ? html`<span class="synthetic">${both('synthetic')}</span>` : null}</h2>
      ${content}
    </section>`;
  const [onset] = evaluation.populations;
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${line('title')}: ${models[0]?.model.id ?? ''}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <h1>${both('title')} <code>${models[0]?.model.id ?? ''}</code></h1>
        ${synthetic ? html`<p class="synthetic">${both('synthetic')} — ${both('syntheticWhy')}</p>` : null}
        ${section('decision', decisionCard(evaluation))} ${section('data', dataTable(facts))}
        ${section('models', modelsTable(facts), ...models.map(card))}
        ${evaluation.populations.map((report) => section(report.population, populationPart(report, synthetic)))}
        ${section('comparison', onset === undefined ? null : comparisonTables(onset))}
        ${section('audit', html`<p>${both('auditWhy')}</p>`, subgroupTables(evaluation))}
        ${section('noticeEffect', html`<p>${both('noticeEffectWhy')}</p>`, noticeEffectTables(evaluation))}
        ${section('bars', onset === undefined ? null : barsSection(onset))}
        ${section(
          'reading',
          READING.map((word) => html`<p>${both(word)}</p>`),
        )}
      </body>
    </html>`.text;
}

const READING = [
  'readingPeople',
  'readingIntervals',
  'readingLists',
  'readingF1',
  'readingCalibration',
] as const;

function decisionCard({ decision: { ships, reason, recallAt5 } }: Evaluation): Markup {
  return html`<div class="decision ${ships ? 'ships' : ''}">
    <strong>${both(ships ? 'ships' : 'shipsNot')}</strong>
    <p>${both(reason === 'baseline' ? 'baselineIs' : reason)}</p>
    <p>${both('recall5Difference')}: ${withInterval(recallAt5, points)}</p>
  </div>`;
}

function dataTable({ evaluation, file, seed }: ReportFacts): Markup {
  const { months, schools, pupils, replicates } = evaluation;
  return table(
    ['what', 'value'],
    [
      [both('file'), html`<code>${file}</code>`],
      [both('months'), `${months.from} – ${months.to}`],
      [both('schools'), whole(schools)],
      [both('pupils'), whole(pupils)],
      [both('replicates'), whole(replicates)],
      [both('seed'), seed],
    ],
  );
}

function modelsTable({ models }: ReportFacts): Markup {
  return table(
    ['model', 'kind', 'trainedOn', 'trainedRows', 'positives'],
    models.map(({ role, model: { id, kind, training } }) => [
      html`${both(role)} <code>${id}</code>`,
      kind,
      training.rows === 0 ? '–' : `${training.months.from} – ${training.months.to}`,
      whole(training.rows),
      whole(training.positives),
    ]),
  );
}

function card({ role, model: { card: words } }: ReportFacts['models'][number]): Markup {
  return html`<details>
    <summary>${both('modelCard')}: ${both(role)} ${words.title}</summary>
    <div class="words">
      ${table(
        ['what', 'value'],
        [
          [both('intendedUse'), words.intendedUse],
          [both('notFor'), words.notFor],
          [both('madeFrom'), words.data],
          [both('limits'), words.limits],
        ],
      )}
    </div>
  </details>`;
}

function populationPart(report: PopulationReport, synthetic: boolean): Markup {
  const { population, rows, positives } = report;
  const prevalence = rows === 0 ? null : percent(positives / rows);
  return html`<p>${both(`${population}Why`)}</p>
    <p>
      ${both('rows')}: ${whole(rows)} · ${both('positives')}: ${whole(positives)} · ${both('prevalence')}:
      ${prevalence}
    </p>
    ${figuresTable(report)} ${plotsOf(report, synthetic)}
    <h3>${both('lists')}</h3>
    ${listsTable(report)}`;
}
