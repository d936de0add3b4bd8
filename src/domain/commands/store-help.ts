import * as z from 'zod/mini';
import { paths } from '../paths';
import { bytesOf } from '../texts';
import {
  helpLineSchema,
  helpSchema,
  HELP_BYTES_MAX,
  HELP_LINES_MAX,
  HELP_OPTIONS_MAX,
  optionSchema,
} from '../school/settings';
import { command, one, replaced } from './command';

/** What is read leniently is written exactly: a number or address that no tablet would show is refused. */
const way = {
  number: z.optional(z.string().check(z.regex(/^[0-9+*#-]{2,20}$/))),
  url: z.optional(z.string().check(z.regex(/^https:\/\/[!-~]{0,300}$/))),
};

/** The telephones, windows and options that pupils are shown. */
export const storeHelp = command({
  of: 'school',
  needs: 'administer-school',
  payload: z
    .strictObject({
      lines: z.array(z.extend(helpLineSchema, way)).check(z.minLength(1), z.maxLength(HELP_LINES_MAX)),
      options: z.array(z.extend(optionSchema, way)).check(z.maxLength(HELP_OPTIONS_MAX)),
    })
    .check(z.refine((help) => bytesOf(JSON.stringify(help)) <= HELP_BYTES_MAX)),
  sources: ({ school }) => ({ stored: one(paths.settings(school, 'help'), helpSchema) }),
  decide: ({ stored }, { school, payload }) => replaced(paths.settings(school, 'help'), stored, payload),
});
