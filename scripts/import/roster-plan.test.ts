import { beforeAll, describe, expect, test } from 'vitest';
import { identitySchema, staffSchema } from '@domain/identity';
import { planRoster } from '@domain/import/one-roster/roster-plan';
import type { RosterPlan } from '@domain/import/roster-parts';
import type { Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { pupilSchema, rosterSchema, schoolClassSchema, schoolSchema } from '@domain/school/school';
import { demoFiles } from '../demo/files';
import { readTable } from '../../functions/src/files/read-table';
import { sha256 } from '../../functions/src/imports/reading/sha256';

let files: Map<string, string>;
beforeAll(() => {
  files = new Map(
    [...demoFiles(7, '2026-11-20')]
      .filter(([path]) => path.startsWith('oneroster/'))
      .map(([path, text]) => [path.slice('oneroster/'.length), text]),
  );
});

/** Plans the demo city's roster after `change` has been made to one of its files. */
function plan(
  file = 'orgs.csv',
  change: (text: string) => string | null = (text) => text,
  standing?: ReadonlyMap<string, string>,
) {
  const problems: Problem[] = [];
  const tables = new Map<string, Table>();
  for (const [name, text] of files) {
    const changed = name === file ? change(text) : text;
    const table = changed === null ? null : readTable(name, new TextEncoder().encode(changed), problems);
    if (table !== null) tables.set(name, table);
  }
  const roster = planRoster(tables, { sha256, day: '2026-11-20', ...(standing && { standing }) }, problems);
  return { roster, problems: problems.map(({ code, file: at, line, column }) => [code, at, line, column]) };
}

/** Replaces one cell; `line` 2 is the first row, `column` counts from 1. */
const cell = (line: number, column: number, value: string) => (text: string) => {
  const lines = text.split('\r\n');
  const cells = (lines[line - 1] ?? '').split(',');
  cells[column - 1] = value;
  lines[line - 1] = cells.join(',');
  return lines.join('\r\n');
};

const documentsIn = (roster: RosterPlan | null, part: RegExp) =>
  (roster?.documents ?? []).filter(({ path }) => part.test(path));

describe('the demo city', () => {
  test('is two schools, eight classes and 240 pupils, without any problem', () => {
    const { roster, problems } = plan();
    expect(problems).toEqual([]);
    expect(documentsIn(roster, /^schools\/[^/]+$/)).toHaveLength(2);
    expect(documentsIn(roster, /\/classes\//)).toHaveLength(8);
    expect(documentsIn(roster, /\/rosters\//)).toHaveLength(8);
    expect(documentsIn(roster, /\/pupils\//)).toHaveLength(240);
    expect(roster?.accounts).toHaveLength(258);
  });

  test('finds a school that the board has begun by its code, and no other', () => {
    const schoolsOf = (standing: ReadonlyMap<string, string>) =>
      documentsIn(plan('orgs.csv', (text) => text, standing).roster, /^schools\/[^/]+$/).map(
        ({ path }) => path,
      );
    const [sho = '', chu = ''] = schoolsOf(new Map());
    const code = String(plan().roster?.documents.find(({ path }) => path === sho)?.data.code);
    expect(schoolsOf(new Map([[code, 'b113000000019']]))).toEqual(['schools/b113000000019', chu]);
    // A code that was written to the wrong school merges nobody's children.
    expect(
      schoolsOf(
        new Map([
          [code, 'another'],
          ['B1', sho.replace('schools/', '')],
        ]),
      ),
    ).toEqual([sho, chu]);
  });

  test('becomes documents that are what is stored', () => {
    const { roster } = plan();
    const schemas = [
      [/^schools\/[^/]+$/, schoolSchema],
      [/\/classes\//, schoolClassSchema],
      [/\/rosters\//, rosterSchema],
      [/\/pupils\//, pupilSchema],
      [/\/staff\//, staffSchema],
      [/^identities\//, identitySchema],
    ] as const;
    for (const [part, schema] of schemas) {
      const documents = documentsIn(roster, part);
      expect(documents.length).toBeGreaterThan(0);
      for (const { path, data } of documents) expect(schema.safeParse(data).success, path).toBe(true);
    }
  });

  test('has the accounts that people are told about', () => {
    const claims = Object.fromEntries(
      plan().roster?.accounts.map((one) => [one.email ?? '', one.claims] as const) ?? [],
    );
    expect(claims['pupil@demo.example']).toMatchObject({ role: 'pupil', classId: '2026-5-1' });
    expect(claims['pupil-lower@demo.example']).toMatchObject({ role: 'pupil', classId: '2026-2-1' });
    expect(claims['teacher@demo.example']).toEqual({ role: 'teacher', school: 'demo-sho' });
    expect(claims['counsellor@demo.example']).toEqual({ role: 'counsellor', school: 'demo-sho' });
    expect(claims['leader@demo.example']).toEqual({ role: 'leader', school: 'demo-sho' });
    expect(claims['admin@demo.example']).toEqual({ role: 'admin', school: 'demo-sho' });
    expect(claims['board@demo.example']).toEqual({ role: 'board' });
  });

  test('has a nurse, and a homeroom teacher for 5-1', () => {
    const staff = documentsIn(plan().roster, /\/staff\//).map(({ data }) => staffSchema.parse(data));
    expect(staff.filter(({ title }) => title === 'nurse')).toHaveLength(2);
    const homeroom = staff.filter(({ classIds }) => classIds.includes('2026-5-1'));
    expect(homeroom).toMatchObject([{ role: 'teacher', title: 'homeroom' }]);
  });

  test('counts a pupil with two classes in the special-needs class and lists them in both', () => {
    const { roster } = plan();
    const pupils = documentsIn(roster, /\/pupils\//).map(({ path, data }) => ({
      id: path.split('/').at(-1) ?? '',
      ...pupilSchema.parse(data),
    }));
    const both = pupils.filter(({ classIds }) => classIds.length === 2);
    expect(both).toHaveLength(4);
    for (const { id, classId, classIds } of both) {
      expect(classId).toBe('2026-2-himawari');
      for (const listed of classIds) {
        const [document] = documentsIn(roster, new RegExp(`demo-sho/rosters/${listed}$`));
        expect(rosterSchema.parse(document?.data).pupils).toHaveProperty(id);
      }
    }
  });

  test('reads the same with full-width digits', () => {
    const number = /,student,false,,,(\d+),/g;
    const wide = (text: string) =>
      text.replace(number, (_, digits: string) => `,student,false,,,${fullWidth(digits)},`);
    expect(plan('enrollments.csv', wide)).toEqual(plan());
  });

  test('reads without a roles file from the enrolments alone, staff without a class left out', () => {
    const problems = plan('manifest.csv', (text) => text.replace('file.roles,bulk', 'file.roles,absent'));
    expect(problems.problems).toEqual([['file-unlisted', 'roles.csv', undefined, undefined]]);
  });
});

const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('what is refused', () => {
  test.each([
    ['manifest.csv', () => null, 'file-missing', undefined, undefined],
    ['users.csv', () => null, 'file-missing', undefined, undefined],
    ['manifest.csv', cell(3, 2, '1.1'), 'manifest-version', 3, 2],
    [
      'manifest.csv',
      (text: string) => text.replace('file.users,bulk', 'file.users,delta'),
      'delta-first',
      undefined,
      undefined,
    ],
    ['orgs.csv', cell(3, 6, '123'), 'value-invalid', 3, 6],
    ['orgs.csv', cell(3, 1, '小学校'), 'id-invalid', 3, 1],
    ['academicSessions.csv', cell(2, 6, '春'), 'day-invalid', 2, 6],
    ['classes.csv', cell(2, 5, 'K1'), 'grade-invalid', 2, 5],
    ['classes.csv', cell(2, 5, 'J4'), 'grade-invalid', 2, 5],
    ['classes.csv', cell(5, 4, '5年1組'), 'class-duplicate', 5, 4],
    ['classes.csv', cell(2, 10, 'nowhere'), 'reference-missing', 2, 10],
    ['users.csv', cell(2, 11, 'nobody'), 'email-invalid', 2, 11],
    ['users.csv', cell(3, 11, 'sho-2-1-1@demo.example'), 'email-duplicate', 3, 11],
    ['users.csv', cell(2, 16, 'seven77'), 'password-short', 2, 16],
    ['users.csv', cell(2, 8, '=HYPERLINK(1)'), 'formula', 2, 8],
    ['users.csv', cell(2, 7, ' '), 'value-missing', 2, 7],
    ['roles.csv', cell(2, 6, 'wizard'), 'choice-invalid', 2, 6],
    ['roles.csv', cell(2, 9, 'nowhere'), 'reference-missing', 2, 9],
    ['roles.csv', cell(2, 11, 'nurse'), 'title-unfit', 2, 11],
    ['enrollments.csv', cell(2, 4, 'nowhere'), 'reference-missing', 2, 4],
    ['enrollments.csv', cell(2, 5, 'demo-chu'), 'school-mismatch', 2, 5],
    ['enrollments.csv', cell(2, 6, 'nobody'), 'reference-missing', 2, 6],
    ['enrollments.csv', cell(3, 11, '1'), 'number-duplicate', 3, 11],
    ['enrollments.csv', cell(2, 11, ''), 'pupil-without-number', 2, 11],
    ['enrollments.csv', cell(2, 11, 'いち'), 'number-invalid', 2, 11],
  ])('%s is refused: case %#, %s', (file, change, code, line, column) => {
    expect(plan(file, change).problems).toContainEqual([code, file, line, column]);
  });

  test('a pupil of two regular classes, and one of none', () => {
    const secondClass = files.get('classes.csv')?.split('\r\n')[2]?.split(',')[0] ?? '';
    const moved = plan('enrollments.csv', (text) => {
      const row = text.split('\r\n')[1] ?? '';
      const twice = row.split(',').with(3, secondClass).with(10, '99').join(',');
      return `${text}${twice}\r\n`;
    });
    expect(moved.problems).toEqual([['pupil-two-regular-classes', 'users.csv', 2, 1]]);
    const gone = plan('enrollments.csv', (text) => text.split('\r\n').toSpliced(1, 1).join('\r\n'));
    expect(gone.problems).toEqual([['pupil-without-class', 'users.csv', 2, 1]]);
  });
});
