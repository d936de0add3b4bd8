import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/clock';
import { useText } from '@/i18n/use-text';
import type { OwnMessage, OwnSos } from '@/local/own-sos';
import { detailsOf } from './sos-view';

/** What was written, oldest first; what has not arrived says so. */
export function WordsLog({ sos }: { sos: OwnSos }) {
  const { t, rich } = useText('sos');
  const { i18n } = useTranslation();
  const { text } = detailsOf(sos);
  const box = useRef<HTMLDivElement>(null);
  const count = sos.messages.length + sos.unsent.length;
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [count, text]);
  if (text === undefined && count === 0) return null;
  const isTextPending = sos.whereabouts !== 'arrived' || sos.details?.fields.text !== undefined;
  return (
    <div ref={box} role="log" aria-label={t('words.log')} className="sos-talk" tabIndex={0}>
      <ol className="sos-log">
        {text !== undefined && (
          <Entry who={rich('words.me')} note={isTextPending && rich('words.pending')} text={text} own />
        )}
        {sos.messages.map((message) => (
          <Entry
            key={message.id}
            who={writer(message)}
            note={clock(i18n.language, Date.parse(message.at))}
            text={message.text}
            own={message.from === 'pupil'}
          />
        ))}
        {sos.unsent.map(({ id, text: words, refused }) => (
          <Entry
            key={id}
            who={rich('words.me')}
            note={rich(refused ? 'words.refused' : 'words.pending')}
            text={words}
            own
          />
        ))}
      </ol>
    </div>
  );

  function writer({ from, by }: OwnMessage): ReactNode {
    if (from === 'pupil') return rich('words.me');
    const owner = sos.server?.acknowledgedBy;
    return owner?.uid === by ? rich('words.named', { name: owner.name }) : rich('words.staff');
  }
}

interface EntryProps {
  who: ReactNode;
  note: ReactNode;
  text: string;
  own: boolean;
}

function Entry({ who, note, text, own }: EntryProps) {
  return (
    <li className={own ? 'sos-own' : undefined}>
      <p className="muted">
        {who} {note}
      </p>
      <p className="sos-text">{text}</p>
    </li>
  );
}
