/** 開示: what is given to whoever asks, and what is not unless a leader and a counsellor say so in writing. */
import type { ABOUT_CHILD } from '../documents/about-child';
import type { OF_CHILD } from '../documents/of-child';
import type { ASKERS } from './requests';

export type KindOfChild = keyof typeof OF_CHILD | keyof typeof ABOUT_CHILD;

/** What adults do to protect a child: its course would be known with it. */
const PROTECTING = [
  ...([
    'pupilCase',
    'caseEntry',
    'openCase',
    'supportSheet',
    'harm',
    'centreMatter',
    'notice',
    'review',
  ] as const),
  ...(['noticeCall', 'keptDays', 'optionalItem'] as const),
  ...(['mood', 'risk', 'accessLog', 'keptEntry', 'quietRecord', 'hold', 'stop', 'rightRequest'] as const),
] as const satisfies readonly KindOfChild[];

/** What a child confided (個人情報保護法 78). That it exists is not said either (81): the papers name none of these kinds. */
const CONFIDED = [
  ...([
    'sos',
    'sosEvent',
    'sosMessage',
    'sosPupil',
    'note',
    'outgoing',
    'signal',
    'inbox',
    'thread',
    'sender',
  ] as const),
  ...([
    'consultation',
    'response',
    'result',
    'homeroomResult',
    'sensitiveAnswers',
    'surveyWords',
    'standingChoices',
  ] as const),
  ...(['nurseVisit', 'goodThing'] as const),
] as const satisfies readonly KindOfChild[];

/** What lets somebody sign in as the child, whoever asks. */
const SECRET = ['card'] as const satisfies readonly KindOfChild[];

export const WITHHELD = [...PROTECTING, ...SECRET, ...CONFIDED] as const;

/** From whom what is withheld as long as nobody decides otherwise. A child may have its own words. */
export function withheldFrom(asker: (typeof ASKERS)[number]): readonly KindOfChild[] {
  return asker === 'child' ? [...PROTECTING, ...SECRET] : WITHHELD;
}
