/** What the whole city has, and what Soramoyo writes down about itself. */
import { appSchema } from '../tablet/app-version';
import { auditEntrySchema, auditHeadSchema, leaderNewsSchema } from '../audit/entry';
import { clientFaultsSchema, faultKindSchema } from '../tablet/client-faults';
import { sosSweepStateSchema, statsSchema, sweepStateSchema } from '../derived';
import { effectSchema } from '../effect';
import { instrumentSchema } from '../survey/instrument';
import { pendingRebuildSchema } from '../import/pending-rebuild';
import { nightRunSchema } from '../night';
import { outsidePlaceSchema } from '../outside/records';
import { optionalBasesSchema } from '../optional/records';
import { paths } from '../paths';
import { restoreSchema } from '../restore';
import { modelSchema } from '../risk/model';
import { placesSchema } from '../risk/places';
import { dryRunSchema, modelChoiceSchema, riskRunSchema } from '../risk/records';
import type { Declaration } from './declaration';
import { exportSchema } from '../export/records';
import {
  importChangesSchema,
  importPeopleSchema,
  importPieceSchema,
  importProblemsSchema,
  importRowsSchema,
  importSchema,
  importTurnSchema,
} from '../import/records';
import { pathOf } from './path';

const city = { owner: 'city', keep: 'until-replaced' } as const;
const importing = { ...city, readers: 'importing', purpose: 'membership' } as const;
const operation = { ...city, readers: 'functions', purpose: 'operation' } as const;

export const OF_CITY = {
  instrument: {
    ...city,
    at: paths.instrument,
    schema: instrumentSchema,
    readers: 'instrument',
    purpose: 'survey',
  },
  app: { ...city, at: paths.app, schema: appSchema, readers: 'app', purpose: 'operation' },
  places: { ...city, at: paths.places, schema: placesSchema, readers: 'places', purpose: 'settings' },
  optionalBases: {
    ...{ owner: 'city', purpose: 'accountability', keep: 'audit' },
    ...{ at: paths.optionalBases, schema: optionalBasesSchema, readers: 'optionalBases' },
  },
  outsidePlace: {
    ...city,
    at: paths.outsidePlace,
    schema: outsidePlaceSchema,
    readers: 'outsidePlace',
    purpose: 'settings',
  },
  model: { ...city, at: paths.model, schema: modelSchema, readers: 'model', purpose: 'noticing' },
  dryRun: { ...city, at: paths.dryRun, schema: dryRunSchema, readers: 'model', purpose: 'noticing' },
  modelChoice: {
    owner: 'city',
    at: paths.modelChoice,
    schema: modelChoiceSchema,
    readers: 'model',
    purpose: 'accountability',
    keep: 'audit',
  },
  cityAudit: {
    owner: 'city',
    at: pathOf('audit/{seq}'),
    schema: auditEntrySchema,
    readers: 'cityAudit',
    purpose: 'accountability',
    keep: 'audit',
  },
  cityAuditHead: {
    owner: 'city',
    at: paths.auditHead(''),
    schema: auditHeadSchema,
    readers: 'functions',
    purpose: 'accountability',
    keep: 'with-sources',
  },
  cityAuditBase: {
    owner: 'city',
    at: paths.auditBase(''),
    schema: auditHeadSchema,
    readers: 'functions',
    purpose: 'accountability',
    keep: 'with-sources',
  },
  cityNews: {
    owner: 'city',
    at: paths.cityNews,
    schema: leaderNewsSchema,
    readers: 'functions',
    purpose: 'accountability',
    keep: 'until-replaced',
  },
  cityStats: { ...city, at: paths.cityStats, schema: statsSchema, readers: 'cityStats', purpose: 'figures' },
  cityEffect: {
    ...city,
    at: paths.cityEffect,
    schema: effectSchema,
    readers: 'cityEffect',
    purpose: 'figures',
  },
  clientFaults: { ...operation, at: paths.clientFaults, schema: clientFaultsSchema, readers: 'clientFaults' },
  clientFaultKind: {
    ...operation,
    at: paths.clientFaultKind,
    schema: faultKindSchema,
    readers: 'clientFaultKind',
  },
  import: { ...importing, at: paths.import, schema: importSchema, purpose: 'accountability', keep: 'audit' },
  export: {
    ...{ owner: 'city', readers: 'export', purpose: 'accountability', keep: 'audit' },
    ...{ at: paths.export, schema: exportSchema },
  },
  importTurn: { ...importing, at: pathOf('importTurns/{scope}'), schema: importTurnSchema },
  importPeople: { ...importing, at: paths.importPeople, schema: importPeopleSchema },
  importProblems: { ...importing, at: paths.importProblems, schema: importProblemsSchema },
  importRows: { ...importing, at: paths.importRows, schema: importRowsSchema },
  importPiece: { ...importing, at: paths.importPiece, schema: importPieceSchema, readers: 'functions' },
  importChanges: { ...importing, at: paths.importChanges, schema: importChangesSchema, readers: 'functions' },
  sweep: { ...operation, at: paths.sweep, schema: sweepStateSchema },
  noticeSweep: { ...operation, at: paths.noticeSweep, schema: sweepStateSchema },
  signalSweep: { ...operation, at: paths.signalSweep, schema: sweepStateSchema },
  sosSweep: { ...operation, at: paths.sosSweep, schema: sosSweepStateSchema },
  restore: { ...operation, at: paths.restore, schema: restoreSchema },
  nightRun: { ...operation, at: paths.nightRun, schema: nightRunSchema },
  rebuild: { ...operation, at: paths.rebuild, schema: pendingRebuildSchema },
  riskRun: { ...operation, at: paths.riskRun, schema: riskRunSchema },
} as const satisfies Readonly<Record<string, Declaration>>;
