/** What a tablet tells of its own faults, without a value or a name in it. */
import * as z from 'zod/mini';

export interface Fault {
  readonly code: string;
  readonly version: string;
  /** A route, with every part that could say who or which left out. */
  readonly screen: string;
  /** Places in our own files. */
  readonly stack: readonly string[];
}

const FRAMES = 20;
/** Words of routes are letters; ids, days and names are not kept. */
const ROUTE_WORD = /^[a-z]{1,24}(-[a-z]{1,24})*$/;
const PLACE = /\/(?:assets\/)?([A-Za-z0-9._-]{1,80}\.(?:js|mjs|ts|tsx|css)):(\d{1,7})(?::(\d{1,7}))?/;

const toldSchema = z.object({
  code: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  version: z.optional(z.string()),
  screen: z.optional(z.string()),
  stack: z.optional(z.string()),
});
/** As browsers send what the content security policy has stopped, the older way and the newer one. */
const cspReportSchema = z.object({
  'csp-report': z.object({
    'effective-directive': z.optional(z.string()),
    'violated-directive': z.optional(z.string()),
    'document-uri': z.optional(z.string()),
    'source-file': z.optional(z.string()),
    'line-number': z.optional(z.number()),
  }),
});
const reportingSchema = z.object({
  type: z.literal('csp-violation'),
  body: z.object({
    effectiveDirective: z.optional(z.string()),
    documentURL: z.optional(z.string()),
    sourceFile: z.optional(z.nullable(z.string())),
    lineNumber: z.optional(z.nullable(z.number())),
  }),
});

/** The faults in what was posted; none where it is nothing that a tablet of ours sends. */
export function faultsIn(posted: unknown): Fault[] {
  return (Array.isArray(posted) ? posted.slice(0, FRAMES) : [posted]).flatMap((one) => faultIn(one) ?? []);
}

function faultIn(posted: unknown): Fault | undefined {
  const told = toldSchema.safeParse(posted);
  if (told.success) {
    const { code, version, screen, stack } = told.data;
    return { code, version: versionOf(version), screen: screenOf(screen), stack: placesIn(stack) };
  }
  const older = cspReportSchema.safeParse(posted);
  if (older.success) {
    const report = older.data['csp-report'];
    const directive = report['effective-directive'] ?? report['violated-directive'];
    return stopped(directive, report['document-uri'], report['source-file'], report['line-number']);
  }
  const newer = reportingSchema.safeParse(posted);
  if (!newer.success) return undefined;
  const { effectiveDirective, documentURL, sourceFile, lineNumber } = newer.data.body;
  return stopped(effectiveDirective, documentURL, sourceFile, lineNumber);
}

function stopped(
  directive = '',
  page: string | undefined,
  file: string | null | undefined,
  line: number | null | undefined,
): Fault {
  const word = /^[a-z-]{1,30}/.exec(directive)?.[0] ?? 'unknown';
  const stack = placesIn(`${file ?? ''}:${String(line ?? 0)}`);
  return { code: `csp-${word}`, version: 'unknown', screen: screenOf(page), stack };
}

function versionOf(version = ''): string {
  return /^[A-Za-z0-9_][A-Za-z0-9._+-]{0,39}$/.test(version) ? version : 'unknown';
}

function screenOf(address = ''): string {
  const path = address.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
  const words = path
    .split('/')
    .filter((part) => part !== '')
    .slice(0, 6);
  return `/${words.map((word) => (ROUTE_WORD.test(word) ? word : '*')).join('/')}`;
}

/** Never the message, which can hold what a child has written. */
function placesIn(stack = ''): string[] {
  return stack
    .slice(0, 8000)
    .split('\n')
    .flatMap((line) => {
      const [, file, row, column] = PLACE.exec(line) ?? [];
      return file && row ? [[file, row, column].filter((part) => part !== undefined).join(':')] : [];
    })
    .slice(0, FRAMES);
}
