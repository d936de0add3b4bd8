import { paths } from '@domain/paths';
import {
  mayNotWrite,
  onlyThese,
  remove,
  set,
  type Documents,
  type Sentence,
} from '../../support/rules-expectation';
import { SORA, uidOf } from '../../support/rules-people';
import type { Fields, Value } from '../../support/rules-values';

const keyPath = paths.outboxKey(uidOf('aoi'));
const key = (value: Value): Fields => ({ key: value });
const KEY = `${'aB9+/'.repeat(8)}abc=`;
const keyWrite = (fields: Fields, given: Documents = { [keyPath]: null }) => ({
  who: 'aoi' as const,
  writes: [set(keyPath, fields)],
  given,
});
export const outboxKeys: Sentence[] = [
  {
    says: 'keys: only the owner creates the key of a queue',
    about: 'keys',
    expectations: onlyThese(
      ['aoi'],
      { kind: 'write', writes: [set(keyPath, key(KEY))] },
      { [keyPath]: null },
    ),
  },
  {
    says: 'keys: nobody changes it',
    about: 'keys',
    expectations: onlyThese([], { kind: 'write', writes: [set(keyPath, key(KEY))] }),
  },
  {
    says: 'keys: nobody deletes it',
    about: 'keys',
    expectations: onlyThese([], { kind: 'write', writes: [remove(keyPath)] }),
  },
  {
    says: 'keys: nobody keeps another document there',
    about: 'keys',
    expectations: onlyThese([], {
      kind: 'write',
      writes: [set(`users/${uidOf('aoi')}/keys/other`, key(KEY))],
    }),
  },
  mayNotWrite('keys: refuses a shorter key', keyWrite(key(KEY.slice(1)))),
  mayNotWrite('keys: refuses a longer key', keyWrite(key(`a${KEY}`))),
  mayNotWrite('keys: refuses more behind a key', keyWrite(key(`${KEY}=`))),
  mayNotWrite('keys: refuses a key that is no text', keyWrite(key(3))),
  mayNotWrite('keys: refuses anything beside the key', keyWrite({ ...key(KEY), school: SORA })),
  mayNotWrite('keys: refuses a document without the key', keyWrite({})),
];
