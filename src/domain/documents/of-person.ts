/** What belongs to one account. */
import { tellingSchema } from '../derived';
import { deviceSchema } from '../tablet/device';
import {
  boardStaffSchema,
  centreStaffSchema,
  identitySchema,
  outboxKeySchema,
  staffSchema,
} from '../identity';
import { placeStaffSchema } from '../outside/records';
import { aliasSchema } from '../import/alias';
import { paths } from '../paths';
import type { Declaration } from './declaration';

const person = { owner: 'person', keep: 'while-here' } as const;

export const OF_PERSON = {
  staff: { ...person, at: paths.staff, schema: staffSchema, readers: 'colleague', purpose: 'membership' },
  boardStaff: {
    ...person,
    at: paths.boardStaff,
    schema: boardStaffSchema,
    readers: 'boardStaff',
    purpose: 'membership',
  },
  centreStaff: {
    ...person,
    at: paths.centreStaff,
    schema: centreStaffSchema,
    readers: 'centreStaff',
    purpose: 'membership',
  },
  placeStaff: {
    ...person,
    at: paths.placeStaff,
    schema: placeStaffSchema,
    readers: 'placeStaff',
    purpose: 'membership',
  },
  alias: { ...person, at: paths.alias, schema: aliasSchema, readers: 'functions', purpose: 'membership' },
  identity: {
    ...person,
    at: paths.identity,
    schema: identitySchema,
    readers: 'functions',
    purpose: 'membership',
  },
  device: { ...person, at: paths.device, schema: deviceSchema, readers: 'ownDocument', purpose: 'operation' },
  outboxKey: {
    ...person,
    at: paths.outboxKey,
    schema: outboxKeySchema,
    readers: 'ownDocument',
    purpose: 'operation',
  },
  telling: {
    ...person,
    at: paths.telling,
    schema: tellingSchema,
    readers: 'functions',
    purpose: 'operation',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
