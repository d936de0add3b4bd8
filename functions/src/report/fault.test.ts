import { expect, it } from 'vitest';
import { faultsIn } from './fault';

it('keeps code, version, route and places, and no word of a message', () => {
  const stack =
    'Error: やまだ あおい たすけて\n    at draw (https://sora.example/assets/today-Ab1.js:3:14)\n at x';
  const screen = 'https://sora.example/notices/talk_homeroom_p1_2026-11-20?name=aoi#x';
  expect(faultsIn({ code: 'screen-broken', version: '1.2.0+abc', screen, stack, name: 'あおい' })).toEqual([
    { code: 'screen-broken', version: '1.2.0+abc', screen: '/notices/*', stack: ['today-Ab1.js:3:14'] },
  ]);
});

it('reads what browsers tell of the content security policy, in both forms', () => {
  const older = {
    'csp-report': {
      'effective-directive': 'script-src-elem',
      'document-uri': 'https://sora.example/board/2026-5-1',
      'blocked-uri': 'https://evil.example/?who=aoi',
    },
  };
  const body = {
    effectiveDirective: 'img-src',
    documentURL: 'https://sora.example/',
    sourceFile: 'https://sora.example/assets/a.js',
    lineNumber: 7,
    sample: 'あおい',
  };
  expect(faultsIn(older)).toEqual([
    { code: 'csp-script-src-elem', version: 'unknown', screen: '/board/*', stack: [] },
  ]);
  expect(
    faultsIn([
      { type: 'csp-violation', body },
      { type: 'deprecation', body: {} },
    ]),
  ).toEqual([{ code: 'csp-img-src', version: 'unknown', screen: '/', stack: ['a.js:7'] }]);
});

it.each([[null], ['x'], [{}], [{ code: 'Bad Code' }], [{ code: 7 }], [[]]])(
  'takes nothing from %j',
  (posted) => {
    expect(faultsIn(posted)).toEqual([]);
  },
);

it('keeps no version or route that could be words', () => {
  const [fault] = faultsIn({ code: 'x', version: 'あおい', screen: '/あおい/aoi.yamada' });
  expect(fault).toEqual({ code: 'x', version: 'unknown', screen: '/*/*', stack: [] });
});

it('keeps the mark of a build as its version', () => {
  expect(faultsIn({ code: 'cannot-start', version: '_xq-25bA', screen: '/' })).toMatchObject([
    { version: '_xq-25bA' },
  ]);
});
