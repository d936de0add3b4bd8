/** `settings/tools`: whether the tools of a classroom look at what a child writes, and whether help opens through the filter. */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import { shownWords } from '../texts';
import { type Help, HELP_LINES_MAX, HELP_OPTIONS_MAX } from './settings';

export const toolsSchema = z.strictObject({
  /** What shows pupils' screens to a teacher, in the school's words. Absent: nothing does. */
  tool: z.optional(shownWords()),
  /** This app's address is left out of it, and of reports by keyword. Always so where there is none. */
  leftOut: z.boolean(),
  /** By the page of help that was opened on a pupil's tablet: whether it opened, and when. */
  checks: z
    .record(z.string().check(z.maxLength(400)), z.strictObject({ opens: z.boolean(), day: daySchema }))
    .check(z.refine((checks) => Object.keys(checks).length <= HELP_LINES_MAX + HELP_OPTIONS_MAX)),
});
export type ClassTools = z.infer<typeof toolsSchema>;

/** Pages that help leads to, each once, with what it is called. Telephones have none. */
export function helpPages({
  lines,
  options,
}: Help): { readonly url: string; readonly name: Help['lines'][number]['name'] }[] {
  const all = [
    ...lines.flatMap(({ url, name }) => (url === undefined ? [] : [{ url, name }])),
    ...options.flatMap(({ url, title }) => (url === undefined ? [] : [{ url, name: title }])),
  ];
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

/** Whether a child may trust it: the tool looks away, and every page opened when it was last tried. */
export function areToolsSettled(tools: ClassTools | null, help: Help): boolean {
  if (!tools || (tools.tool !== undefined && !tools.leftOut)) return false;
  return helpPages(help).every(({ url }) => tools.checks[url]?.opens === true);
}
