/** A place or offer for one child: approved under a name that the child is told, and withdrawn, never changed. */
import { paths } from '@domain/paths';
import { instant } from '../../support/rules-clock';
import {
  eachTheirOwn,
  mayNotWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { option } from '../../support/rules-notices';
import { SORA, uidOf } from '../../support/rules-people';
import type { Fields } from '../../support/rules-values';
import { options } from './notice-kinds';
import { acceptsField, refusesField, shape } from './pupil-kinds';
import { counsellors } from './readers';

const LANGUAGES = ['ja-easy', 'en', 'pt', 'zh', 'vi', 'fil'];
const lying = (change: Fields = {}) => option('counsellor', { at: instant(-1000), ...change });
const there = { [options.path]: lying() };
const writes = (fields: Fields) => ({ kind: 'write' as const, writes: [set(options.path, fields)] });

function texts(field: string, max: number): Sentence[] {
  const long = 'あ'.repeat(max);
  return [
    ...acceptsField(options, field, { ja: 'あ' }, { ja: long }),
    ...refusesField(
      options,
      field,
      'へや',
      {},
      { ja: '' },
      { ja: `${long}あ` },
      { ja: 1 },
      { ja: 'あ', fr: 'a' },
    ),
    ...LANGUAGES.flatMap((language) => [
      ...acceptsField(options, field, { ja: 'あ', [language]: long }),
      ...refusesField(options, field, { ja: 'あ', [language]: `${long}あ` }, { ja: 'あ', [language]: '' }),
    ]),
    ...refusesField(options, field, Object.fromEntries(LANGUAGES.map((language) => [language, 'あ']))),
  ];
}

export const approvedOptions: Sentence[] = [
  ...shape(options),
  {
    says: 'options: counsellors and leaders approve one',
    about: 'options',
    expectations: eachTheirOwn([...counsellors, 'leader'], (name) => ({
      request: { kind: 'write', writes: [set(options.path, option(name))] },
      given: { [options.path]: null },
    })),
  },
  ...texts('title', 80),
  ...texts('text', 500),
  ...refusesField(options, 'by', uidOf('leader'), ''),
  ...refusesField(options, 'byName', '鈴木 いちろう', ''),
  ...refusesField(options, 'withdrawn', true, 'no'),
  ...refusesField(options, 'at', instant(-1000), 'now'),
  {
    says: 'options: counsellors and leaders withdraw one',
    about: 'options',
    expectations: onlyThese([...counsellors, 'leader'], writes(lying({ withdrawn: true })), there),
  },
  ...[
    ['nobody brings one back', lying(), { [options.path]: lying({ withdrawn: true }) }],
    ['nobody approves it anew', option('counsellor'), { [options.path]: lying({ withdrawn: true }) }],
    ['what it says stays', lying({ withdrawn: true, text: { ja: '…' } }), there],
    ['it is withdrawn with a yes', lying({ withdrawn: 'yes' }), there],
  ].map(([what, fields, given]) =>
    mayNotWrite(`options: ${what as string}`, {
      who: 'counsellor',
      writes: [set(options.path, fields as Fields)],
      given: given as typeof there,
    }),
  ),
  {
    says: 'options: nobody deletes one',
    about: 'options',
    expectations: onlyThese([], {
      kind: 'write',
      writes: [remove(paths.approvedOption(SORA, 'p-aoi', 'option-1'))],
    }),
  },
];
