import type { ReactNode } from 'react';
import type { OwnSignal } from '@domain/signals/own-signals';
import type { SignalAnswer } from '@domain/signals/own-signal';
import { useText } from '@/i18n/use-text';
import { look } from './look';
import { useMoment } from './use-moment';
import { useNamesOf } from './use-names-of';

/** What the child wrote and what adults answered, oldest first. */
export function Thread({ signal }: { signal: OwnSignal }) {
  const { rich } = useText('signals');
  const moment = useMoment();
  const namesOf = useNamesOf();
  const mine = [
    ...(signal.text === undefined ? [] : [{ id: signal.id, text: signal.text, at: signal.sentAt }]),
    ...signal.more,
  ];
  const named = signal.told?.named;
  const entries = [
    ...mine.map(({ id, text, at }) => ({
      id,
      at,
      by: rich('answer.mine', moment(at)),
      words: text,
      isMine: true,
    })),
    ...(signal.told?.answers ?? []).map((answer) => ({
      ...{ id: answer.id, at: answer.at, isMine: false, words: <Said answer={answer} /> },
      by: rich('answer.by', { name: namesOf([answer.by.name]), ...moment(answer.at) }),
    })),
    ...(signal.told?.opened ?? []).map(({ by, at, reason }) => ({
      ...{ id: `opened-${by.uid}-${at}`, at, isMine: false },
      by: rich('answer.by', { name: namesOf([by.name]), ...moment(at) }),
      words: rich('answer.opened', { name: namesOf([by.name]), reason }),
    })),
    ...(named
      ? [
          {
            ...{ id: `named-${named.at}`, at: named.at, isMine: false },
            by: rich('answer.by', { name: namesOf(named.by.map(({ name }) => name)), ...moment(named.at) }),
            words: rich('answer.named', { reason: named.reason }),
          },
        ]
      : []),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (entries.length === 0) return null;
  return (
    <ol className={look.thread}>
      {entries.map(({ id, by, words, isMine }) => (
        <li key={id} className={isMine ? look.mine : look.theirs}>
          <span className="muted">{by}</span>
          <p>{words}</p>
        </li>
      ))}
    </ol>
  );
}

function Said({ answer }: { answer: SignalAnswer }): ReactNode {
  const { rich } = useText('signals');
  const moment = useMoment();
  const namesOf = useNamesOf();
  const { how, stamp, text, meeting, passedOn } = answer;
  switch (how) {
    case 'stamp':
      return rich(`answer.${stamp ?? 'thank-you'}`);
    case 'words':
      return text;
    case 'meeting':
      return rich('answer.meeting', { place: meeting?.place ?? '', ...moment(meeting?.at ?? '') });
    case 'spoken':
      return rich('answer.spoken');
    case 'passed-on':
      return rich('answer.passed-on', { names: namesOf(passedOn?.to.map(({ name }) => name) ?? []) });
  }
}
