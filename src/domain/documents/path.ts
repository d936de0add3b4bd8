/** Where documents of a kind lie: built and taken apart by one template, so that nobody cuts up a path or an id by hand. */
import type { Audience } from '../answers/note-audiences';
import type { NoticeAudience } from '../notices/circles';
import type { NoticeKind } from '../notices/kinds';

/** What stands in a place is a text, unless it is one of these. */
interface Values {
  audience: Audience;
  kind: NoticeKind;
  circle: NoticeAudience;
  way: 'push' | 'email';
  setting: 'sos' | 'policy' | 'calendar' | 'scale' | 'help' | 'tools';
  step: number;
  seq: number;
}

type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? [Name, ...Names<Rest>]
  : [];
type ValueOf<Name> = Name extends keyof Values ? Values[Name] : string;
type ValuesOf<All extends readonly string[]> = { [Index in keyof All]: ValueOf<All[Index]> };
type Arguments<Template extends string> = ValuesOf<Names<Template>>;
type Parts<Template extends string> = {
  readonly [Name in Names<Template>[number]]: Name extends 'step' | 'seq' ? string : ValueOf<Name>;
};

export interface Path<Template extends string = string> {
  (...values: Arguments<Template>): string;
  readonly template: Template;
  /** What stands in the places of such a path; `undefined` for any other. */
  readonly in: (path: string) => Parts<Template> | undefined;
}

const PLACE = /\{(\w+)\}/g;

/** Of what shares a segment with something else: by these it is told where one ends and the next begins. */
const SHAPES: Readonly<Record<string, string>> = {
  day: String.raw`\d{4}-\d{2}-\d{2}`,
  month: String.raw`\d{4}-\d{2}`,
  classId: String.raw`\d{4}-\d-[0-9a-z]+`,
  scope: String.raw`school|grade-\d`,
  kind: '[a-z-]+',
  circle: '[a-z-]+',
  audience: '[a-z-]+',
  way: '[a-z]+',
  pupilId: '[^/_]+',
};

/** `template` names its places in braces: `schools/{school}/pupils/{pupilId}/notes/{day}_{audience}`. */
export function pathOf<const Template extends string>(template: Template): Path<Template> {
  let expression: RegExp | undefined;
  const build = (...values: readonly (string | number)[]) => {
    let next = 0;
    return template.replace(PLACE, () => String(values[next++]));
  };
  return Object.assign(build as (...values: Arguments<Template>) => string, {
    template,
    in: (path: string) => {
      expression ??= expressionOf(template);
      return expression.exec(path)?.groups as Parts<Template> | undefined;
    },
  });
}

function expressionOf(template: string): RegExp {
  const segments = template.split('/').map((segment) => {
    const isShared = segment.replace(PLACE, '') !== '';
    return segment.replace(
      PLACE,
      (_, name: string) => `(?<${name}>${(isShared && SHAPES[name]) || '[^/]+'})`,
    );
  });
  return new RegExp(`^${segments.join('/')}$`);
}
