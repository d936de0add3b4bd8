/** A school whose documents are a map, and commands that read and write it as the server does: one after another. */
import { COMMANDS, type CommandName } from '../commands/registry';
import type { Actor, Command, Deed, Sources } from '../commands/command';
import { aroundOf, aroundSources, originsOf } from '../commands/cases/case-sources';
import { usualCalendar } from '../defaults/calendar';
import { type Staff, staffSchema } from '../identity';
import { paths } from '../paths';
import type * as z from 'zod/mini';
import { followed } from './follow';
import { type Case, caseSchema, openCaseSchema } from './records';

export const SCHOOL = 'sora';
export const CLASS = '2026-5-1';

const member = (role: Staff['role'], title: Staff['title'], classIds: string[] = []): Staff => ({
  ...{ role, title, displayName: title, classIds, cover: {}, workDays: [1, 2, 3, 4, 5], active: true },
});
export const STAFF: Readonly<Record<string, Staff>> = {
  aoki: member('teacher', 'homeroom', [CLASS]),
  mori: member('teacher', 'subject'),
  nurse: member('counsellor', 'nurse'),
  sc: member('counsellor', 'sc'),
  guide: member('counsellor', 'guidance'),
  head: member('leader', 'principal'),
  vice: member('leader', 'vice-principal'),
};

type Answer = { readonly done: true } | { readonly done: false; readonly why: string };

export class CaseSchool {
  readonly documents = new Map<string, Readonly<Record<string, unknown>>>();
  #count = 0;

  constructor(pupils: readonly string[] = ['p1']) {
    this.documents.set(paths.settings(SCHOOL, 'calendar'), usualCalendar(Date.parse('2026-04-07T00:00:00Z')));
    for (const [uid, staff] of Object.entries(STAFF)) this.documents.set(paths.staff(SCHOOL, uid), staff);
    for (const pupilId of pupils)
      this.documents.set(paths.pupil(SCHOOL, pupilId), {
        ...{ uid: `uid-${pupilId}`, classId: CLASS, classIds: [CLASS], number: 1, status: 'active' },
        ...{ familyName: '空野', givenName: 'はる', kana: 'そらの はる' },
      });
  }

  leaveOut(pupilId: string, ...not: string[]): void {
    this.documents.set(paths.standingChoices(SCHOOL, pupilId), {
      ...{ school: SCHOOL, not, atHome: false, rev: 1, deviceId: 'tablet-00000001' },
      ...{ capturedAt: '2026-11-20T00:00:00.000Z', receivedAt: '2026-11-20T00:00:00.000Z' },
    });
  }

  staff(): Record<string, Staff> {
    return Object.fromEntries(
      Object.keys(STAFF).map((uid) => [uid, staffSchema.parse(this.documents.get(paths.staff(SCHOOL, uid)))]),
    );
  }

  /** Something of a colleague or a child is so from now on. */
  change(path: string, change: object): void {
    this.documents.set(path, { ...this.documents.get(path), ...change });
  }

  send(
    by: string,
    name: CommandName,
    payload: unknown,
    now: number,
  ): Answer & { readonly commandId: string } {
    this.#count += 1;
    const commandId = `command-${this.#count}`;
    const command = COMMANDS[name] as unknown as Command<z.ZodMiniType, Sources, Sources>;
    const parsed = command.payload.safeParse(payload);
    if (!parsed.success) return { done: false, why: 'malformed', commandId };
    const { role, title, displayName: uname } = STAFF[by] ?? member('teacher', 'subject');
    const actor: Actor = { uid: by, name: uname, role, title, school: SCHOOL };
    const school = command.of === 'city' ? '' : SCHOOL;
    const deed: Deed<unknown> = {
      payload: parsed.data,
      actor,
      school,
      commandId,
      now,
      sha256: (text) => text,
      keyed: (text) => text,
    };
    const first = this.#read(command.sources(deed));
    const state = { ...first, ...(command.then && this.#read(command.then(first as never, deed))) };
    const decision = command.decide(state as never, deed);
    if (!decision.done) return { ...decision, commandId };
    for (const write of decision.writes)
      if (write.how === 'delete') this.documents.delete(write.path);
      else {
        const before = write.how === 'update' ? this.documents.get(write.path) : {};
        this.documents.set(
          write.path,
          JSON.parse(JSON.stringify({ ...before, ...write.data })) as object as Record<string, unknown>,
        );
      }
    return { done: true, commandId };
  }

  /** As the functions do when people change. */
  follow(now: number): void {
    for (const [caseId, one] of Object.entries(this.cases())) {
      const state = this.#read(aroundSources({ school: SCHOOL }, one.pupilId, originsOf(one)));
      const after = followed(
        one,
        aroundOf(state as unknown as Parameters<typeof aroundOf>[0], one.pupilId, now),
      );
      this.documents.set(paths.pupilCase(SCHOOL, caseId), after);
      if (after.state !== 'closed')
        this.documents.set(paths.openCase(SCHOOL, one.pupilId), { caseId, readers: after.readers });
    }
  }

  cases(): Record<string, Case> {
    const found = [...this.documents].flatMap(([path, data]) => {
      const at = paths.pupilCase.in(path);
      return at ? [[at.caseId, caseSchema.parse(data)] as const] : [];
    });
    return Object.fromEntries(found);
  }

  pointer(pupilId: string) {
    const data = this.documents.get(paths.openCase(SCHOOL, pupilId));
    return data && openCaseSchema.parse(data);
  }

  entries(): string[] {
    return [...this.documents.keys()].filter((path) => paths.caseEntry.in(path) !== undefined);
  }

  #read(sources: Sources): Record<string, unknown> {
    const read = (schema: { parse: (data: unknown) => unknown }, data: unknown) =>
      data === undefined ? undefined : schema.parse(data);
    return Object.fromEntries(
      Object.entries(sources).map(([name, source]) => {
        if ('path' in source) return [name, read(source.schema, this.documents.get(source.path))];
        const isIn = (path: string) =>
          'paths' in source
            ? source.paths.includes(path)
            : path.startsWith(`${source.collection}/`) &&
              !path.slice(source.collection.length + 1).includes('/');
        const found = [...this.documents].filter(([path]) => isIn(path));
        const key = (path: string) => ('paths' in source ? path : (path.split('/').at(-1) ?? ''));
        return [
          name,
          Object.fromEntries(found.map(([path, data]) => [key(path), read(source.schema, data)])),
        ];
      }),
    );
  }
}
