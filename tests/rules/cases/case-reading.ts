/** Who reads a child's case: whom it names and nobody else, whatever they are in the school. Its words only with a reason of today. */
import { paths } from '@domain/paths';
import { today } from '../../support/rules-clock';
import {
  HARM,
  HARM_PASSED,
  listed,
  OF_AOI,
  OF_HINA,
  OF_NOBODY,
  ON_CASE,
  TOLD_OF_HARM,
  TOLD_OF_PASSED,
} from '../../support/rules-cases';
import {
  eachTheirOwn,
  finds,
  gets,
  lists,
  listsOwn,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { accessEntry } from '../../support/rules-documents';
import { everybody, type Name, SORA, uidOf } from '../../support/rules-people';
import { titleOf } from '../../support/rules-world';
import { memberOf, readersOf } from './readers';

const [CASES, OPEN, INCOMING, HARMS] = ['cases', 'openCases', 'incomingCases', 'harms'].map(
  (name) => `${paths.school(SORA)}/${name}`,
) as [string, string, string, string];
/** Whoever can come to stand in a list of readers at all. */
const working = everybody.filter((name) =>
  ['teacher', 'counsellor', 'leader'].includes(memberOf(name)?.role ?? ''),
);
const leaders = working.filter((name) => memberOf(name)?.role === 'leader');
const entry = (id: string) => paths.caseEntry(SORA, id, 'entry-1');
const pointer = paths.openCase(SORA, 'p-mio');
const incoming = paths.incomingCase(SORA, 'case-9');
const there = { [pointer]: { caseId: 'case-9', readers: listed }, [incoming]: { readers: listed } };

const given = (
  says: string,
  names: readonly Name[],
  kind: 'get' | 'transaction' | 'find',
  path: string,
): Sentence => ({
  says: `${kind} ${says}`,
  about: path.split('/').at(-2) ?? '',
  expectations: onlyThese(names, { kind, path }, there),
});

const NOBODY_WRITES = [
  paths.pupilCase(SORA, OF_HINA),
  entry(OF_HINA),
  paths.caseEntry(SORA, OF_HINA, 'entry-2'),
  paths.openCase(SORA, 'p-hina'),
  paths.harm(SORA, HARM),
  paths.cityNews(1),
].flatMap((path): Sentence[] => [
  {
    says: `${path}: nobody writes it, other than by a command`,
    about: path.split('/').at(-2) ?? '',
    expectations: onlyThese([], {
      kind: 'write',
      writes: [set(path, { readers: everybody.map(uidOf), pupilId: 'p-hina' })],
    }),
  },
  {
    says: `${path}: nobody deletes it`,
    about: path.split('/').at(-2) ?? '',
    expectations: onlyThese([], { kind: 'write', writes: [remove(path)] }),
  },
]);

const turned = paths.harm(SORA, 'harm-9');
/** Who told it stands in it for good; whom it is about, or turns out to be about, is taken out of its readers. */
const aboutTheTeller: Sentence = {
  says: `get ${turned}: whoever told it does not read it once it is about them`,
  about: 'harms',
  expectations: onlyThese(
    ['board'],
    { kind: 'get', path: turned },
    {
      [turned]: {
        ...{ school: SORA, pupilId: 'p-aoi', about: [uidOf('subject')], text: '…' },
        ...{ by: { uid: uidOf('subject') }, readers: [uidOf('board')] },
      },
    },
  ),
};

/** Somebody of the team who does not look after the child otherwise. */
const saysWhy: Sentence = {
  says: 'accessLog: whoever is on the case may say why, too',
  about: 'accessLog',
  expectations: eachTheirOwn([...new Set([...whoLookAfterMio(), ...ON_CASE])], (name) => ({
    request: {
      kind: 'write',
      writes: [set(paths.accessLog(SORA, 'p-mio', uidOf(name), today), accessEntry(name, titleOf(name), {}))],
    },
    given: there,
  })),
};

function whoLookAfterMio(): Name[] {
  return [...readersOf('classDay', { child: 'mio' }), 'admin'];
}

export const caseReading: Sentence[] = [
  ...[OF_HINA, OF_AOI].flatMap((id) => [
    ...gets(paths.pupilCase(SORA, id), ON_CASE),
    finds(paths.pupilCase(SORA, id), ON_CASE),
  ]),
  ...gets(paths.pupilCase(SORA, OF_NOBODY), []),
  ...gets(paths.pupilCase(SORA, 'case-9'), [], ' (not there)'),
  ...lists(CASES, []),
  ...lists(CASES, [], ['pupilId', 'p-hina']),
  ...listsOwn(CASES, working, 'readers'),
  ...listsOwn(CASES, working, 'readers', ['pupilId', 'p-hina']),
  ...listsOwn(CASES, [], 'team'),
  ...lists(CASES, ['leader'], ['readers', 'array-contains', uidOf('leader')]),
  ...gets(entry(OF_HINA), ON_CASE),
  ...lists(`${paths.pupilCase(SORA, OF_HINA)}/entries`, ON_CASE),
  ...gets(entry(OF_AOI), [], ' (nobody has said why today)'),
  ...lists(`${paths.pupilCase(SORA, OF_AOI)}/entries`, []),
  ...gets(entry(OF_NOBODY), []),
  given(`${pointer}: whom it names`, ON_CASE, 'get', pointer),
  given(`${pointer}: whom it names`, ON_CASE, 'find', pointer),
  ...gets(pointer, [], ' (not there)'),
  ...lists(OPEN, []),
  ...listsOwn(OPEN, working, 'readers'),
  given(
    'pupils/p-mio: also whoever is on the case',
    [...new Set([...readersOf('pupil', { child: 'mio' }), ...ON_CASE])],
    'get',
    paths.pupil(SORA, 'p-mio'),
  ),
  saysWhy,
  given(`${incoming}: leaders whom it names`, ['leader'], 'get', incoming),
  given(`${incoming}: leaders whom it names`, ['leader'], 'find', incoming),
  {
    says: `get ${incoming}: no leader whom it does not name`,
    about: 'incomingCases',
    expectations: onlyThese([], { kind: 'get', path: incoming }, { [incoming]: { readers: [] } }),
  },
  ...gets(incoming, [], ' (not there)'),
  ...lists(INCOMING, []),
  ...listsOwn(INCOMING, leaders, 'readers'),
  ...gets(paths.harm(SORA, HARM), TOLD_OF_HARM),
  finds(paths.harm(SORA, HARM), ['board']),
  ...gets(paths.harm(SORA, HARM_PASSED), TOLD_OF_PASSED),
  finds(paths.harm(SORA, HARM_PASSED), TOLD_OF_PASSED),
  aboutTheTeller,
  ...lists(HARMS, []),
  ...lists(HARMS, [], ['pupilId', 'p-aoi']),
  ...listsOwn(HARMS, [...leaders, 'board'], 'readers'),
  ...gets(paths.cityNews(1), []),
  ...NOBODY_WRITES,
];
