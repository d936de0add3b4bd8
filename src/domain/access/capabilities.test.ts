import { expect, it } from 'vitest';
import { readAs } from '../documents/reading';
import { type BoardPost, boardStaffSchema, ROLES } from '../identity';
import { can, CAPABILITIES } from './capabilities';

const whoCan = (capability: (typeof CAPABILITIES)[number]) =>
  ROLES.filter((role) => can({ role }, capability));

it('lets each role do what is said of it, and nothing else', () => {
  expect(Object.fromEntries(CAPABILITIES.map((one) => [one, whoCan(one).join(' ')]))).toEqual({
    'see-classes': 'teacher counsellor leader',
    'read-access-log': 'leader',
    'see-sign-ins': 'admin',
    'see-access-counts': 'board',
    'see-who-may': 'leader admin board centre',
    'pass-to-centre': 'counsellor leader',
    'advise-schools': 'centre',
    'set-centre': 'board',
    'set-board': 'board',
    'see-city-absences': 'board',
    'take-out-tables': 'leader board',
    'export-rows': 'board',
    'name-bases': 'board',
    'record-nurse-visits': 'counsellor leader',
    'record-consultations': 'counsellor',
    'see-long-absences': 'leader',
    'name-to-places': 'leader',
    'tick-outside-days': 'place',
    'set-outside-places': 'board',
    'see-praise': 'leader',
    'write-words': 'teacher counsellor leader',
    'see-every-class': 'counsellor leader',
    'read-notices': 'teacher counsellor leader',
    'see-scores': 'counsellor leader',
    'see-answers': 'counsellor',
    'answer-signals': 'teacher counsellor leader admin board',
    'open-names': 'leader board',
    'answer-sos': 'teacher counsellor leader board',
    'see-every-sos': 'counsellor leader',
    'lead-every-sos': 'leader',
    'practise-alarm': 'leader',
    'take-back-own-sos': 'pupil',
    'work-on-cases': 'teacher counsellor leader',
    'pass-cases-on': 'leader',
    'report-harm': 'teacher counsellor leader admin',
    'work-on-harm': 'board',
    'help-with-harm': 'leader',
    'offer-options': 'counsellor leader',
    'keep-rights': 'leader',
    'except-from-withholding': 'counsellor leader',
    'protect-entries': 'leader',
    'see-left-out': 'leader',
    'see-stats': 'counsellor leader admin',
    'see-city-stats': 'board',
    'see-rounds': 'leader admin',
    'see-school-effects': 'leader',
    'see-city-effects': 'board',
    'see-model-lists': 'counsellor leader',
    'administer-school': 'admin',
    'found-schools': 'board',
    'cover-classes': 'leader admin',
    'recover-sign-ins': 'leader admin',
    'let-children-in': 'teacher leader admin',
    'import-lists': 'admin board',
    'enter-children': 'leader admin',
    'set-alarm': 'leader admin',
    'set-notices': 'leader admin',
    'choose-models': 'board',
    'set-places': 'board',
    'publish-instruments': 'board',
    'ask-for-updates': 'board',
    'see-faults': 'board',
    'read-audit': 'leader board',
    'shorten-city-log': 'board',
  });
});

it('lets a role of a later version do nothing', () => {
  const later = 'mentor' as (typeof ROLES)[number];
  for (const capability of CAPABILITIES) expect(can({ role: later }, capability), capability).toBe(false);
});

it('leaves whoever has posts at the board with what these do, and a post of a later version with nothing', () => {
  const left = (...posts: BoardPost[]) => CAPABILITIES.filter((one) => can({ role: 'board', posts }, one));
  expect(left('absence')).toEqual(['see-city-absences', 'set-outside-places', 'see-who-may']);
  expect(left('bullying')).toEqual(['answer-signals', 'see-who-may']);
  expect(left('systems')).toEqual(['found-schools', 'ask-for-updates', 'see-faults', 'see-who-may']);
  expect(left()).toEqual([]);
  const later = { active: true, displayName: '係', posts: ['finance'] };
  expect(readAs(boardStaffSchema, later)).toMatchObject({ ok: true, data: { posts: [] } });
});

it('gives nobody of another role anything by a post', () => {
  for (const role of ROLES.filter((one) => one !== 'board'))
    expect(CAPABILITIES.filter((one) => can({ role, posts: [] }, one))).toEqual(
      CAPABILITIES.filter((one) => can({ role }, one)),
    );
});
