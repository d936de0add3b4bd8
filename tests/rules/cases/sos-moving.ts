/** Each move of an SOS as it is correct, and how to try it with something changed. */
import { instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, type Write } from '../../support/rules-expectation';
import { uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { FromNow, SERVER_TIME, type Fields } from '../../support/rules-values';

export const MINUTE = 60_000;

interface Move {
  readonly who: Name;
  readonly lying: Fields;
  readonly change: Fields;
  readonly removed?: readonly string[];
}

export const handOver = (change: Fields = {}): Fields => ({
  to: uidOf('leader'),
  name: sos.nameOf('leader'),
  until: new FromNow(5 * MINUTE),
  ...change,
});
export const withLeader = [...sos.broughtIn, uidOf('leader')];
const startedAgain: Fields = {
  state: 'received',
  step: 0,
  chainStartedAt: SERVER_TIME,
  nextEscalationAt: SERVER_TIME,
};
export const OF_THE_END = [
  ...['acknowledgedBy', 'acknowledgedAt', 'handOver', 'meeting'],
  ...['resolvedBy', 'resolvedAt', 'outcome', 'pupilSays'],
];
export const meeting: Fields = { place: '保健室', at: instant(MINUTE) };

export const moves = {
  acknowledge: {
    who: 'guidance',
    lying: sos.told(),
    change: { state: 'acknowledged', acknowledgedBy: sos.oneself('guidance'), acknowledgedAt: SERVER_TIME },
  },
  accept: {
    who: 'guidance',
    lying: sos.handedOver('guidance'),
    change: { acknowledgedBy: sos.oneself('guidance') },
    removed: ['handOver'],
  },
  'hand over': {
    who: 'counsellor',
    lying: sos.owned(),
    change: { handOver: handOver(), visibleTo: withLeader },
  },
  share: { who: 'counsellor', lying: sos.owned(), change: { visibleTo: withLeader } },
  meet: { who: 'counsellor', lying: sos.owned(), change: { state: 'meeting', meeting } },
  resolve: {
    who: 'counsellor',
    lying: sos.handedOver('guidance'),
    change: {
      state: 'resolved',
      resolvedBy: sos.oneself('counsellor'),
      resolvedAt: SERVER_TIME,
      outcome: 'talked',
    },
    removed: ['handOver'],
  },
  reopen: {
    who: 'guidance',
    lying: sos.resolved({ meeting, pupilSays: 'better', handOver: handOver() }),
    change: startedAgain,
    removed: OF_THE_END,
  },
} satisfies Record<string, Move>;

export const attempt = ({ who, lying, change, removed = [] }: Move) => {
  const named = Object.keys(change).filter((field) => change[field] !== SERVER_TIME);
  const write: Write = {
    kind: 'merge',
    path: sos.freshPath,
    fields: change,
    mask: [...named, ...removed.filter((field) => !(field in change))],
  };
  return { who, writes: [write], given: { [sos.freshPath]: lying } };
};
export type MoveName = keyof typeof moves;
export const may = (name: MoveName, what: string, more: Fields) =>
  mayWrite(
    `sos: to ${name} is accepted with ${what}`,
    attempt({ ...moves[name], change: { ...moves[name].change, ...more } }),
  );
export const mayNot = (name: MoveName, what: string, more: Fields) =>
  mayNotWrite(
    `sos: to ${name} is refused with ${what}`,
    attempt({ ...moves[name], change: { ...moves[name].change, ...more } }),
  );
export const mayNotWithout = (name: MoveName, field: string) => {
  const { change, ...rest }: Move = moves[name];
  return mayNotWrite(
    `sos: to ${name} is refused without ${field}`,
    attempt({ ...rest, change: documents.without(change, field) }),
  );
};
