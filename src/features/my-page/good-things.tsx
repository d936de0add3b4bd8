import type { GoodThing } from '@domain/words/good-thing';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { goodThingsNow, rememberGoodSeen } from '@/sync/own-data/good-things';
import type { OwnData } from '@/sync/own-data/own-data';
import { useServerMinute } from '@/sync/use-server-now';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/states';
import { NotSo } from './not-so';
import { useGoodPutAway } from './use-good-put-away';

interface GoodThingsProps {
  session: PupilSession;
  own: OwnData;
}

/** いいところみつけ: the good things that adults wrote to this child, latest first. Nobody counts them. */
export function GoodThings({ session, own }: GoodThingsProps) {
  const { rich } = useText('me');
  const now = useServerMinute();
  const putAway = useGoodPutAway(session);
  const all = goodThingsNow(own, now);
  useEffect(() => rememberGoodSeen(session, own, now), [session, own, now]);
  const shown = all.filter(([id]) => !putAway.hidden.includes(id));
  if (shown.length === 0)
    return (
      <section className="card me-card">
        <EmptyState title={rich(all.length === 0 ? 'good.empty' : 'good.allAway')}>
          {all.length === 0 && <p>{rich('good.emptyHint')}</p>}
        </EmptyState>
      </section>
    );
  return (
    <section className="card me-card">
      <ul className="me-words">
        {shown.map(([id, thing]) => (
          <Entry key={id} {...{ id, thing, session, own, putAway }} />
        ))}
      </ul>
      <p className="muted">{rich('good.keeps')}</p>
    </section>
  );
}

interface EntryProps extends GoodThingsProps {
  id: string;
  thing: GoodThing;
  putAway: ReturnType<typeof useGoodPutAway>;
}

function Entry({ id, thing, session, own, putAway }: EntryProps) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const { day, name, text } = thing;
  if (putAway.justNow.includes(id))
    return (
      <li role="status">
        <p>{rich('good.awayDone')}</p>
        <Button onClick={() => putAway.back(id)}>{rich('good.back')}</Button>
      </li>
    );
  return (
    <li>
      <p>{text}</p>
      <span className="muted">
        {name}　{longDay(i18n.language, day)}
      </span>
      <div className="me-good-ways">
        <NotSo {...{ id, thing, session, own }} />
        <Button onClick={() => putAway.away(id)}>{rich('good.away')}</Button>
      </div>
    </li>
  );
}
