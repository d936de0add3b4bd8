import { KEPT_FROM_MAX } from '@domain/signals/choices';
import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session';
import { changeChoices } from '@/sync/answers/change-choices';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';
import { PeopleChoices } from '@/ui/people-choices';

interface LeftOutProps {
  session: PupilSession;
  own: OwnData;
}

/** 「この人には 知らせないで」 for everything, until it is taken back. No reason is asked for, and no adult reads the list. */
export function LeftOut({ session, own }: LeftOutProps) {
  const { rich } = useText('me');
  const [isUnsaved, setUnsaved] = useState(false);
  const not = own.choices?.not ?? [];
  const people = own.readers.flatMap(({ uid, displayName, title }) =>
    uid === undefined ? [] : [{ id: uid, name: displayName, note: rich(`opened.title.${title}`) }],
  );
  const choose = async (chosen: string[]) => {
    const { outcome } = await changeChoices(session, () => own.choices, { not: chosen });
    setUnsaved(outcome === 'not-saved');
  };
  const chosen = not.map((uid) => ({ uid, name: people.find(({ id }) => id === uid)?.name }));
  return (
    <div className="me-left-out">
      <p>{rich('left-out.why')}</p>
      <p className="muted">{rich('left-out.covers')}</p>
      <p className="muted">{rich('left-out.outside')}</p>
      {isUnsaved && <p role="alert">{rich('left-out.not-saved')}</p>}
      <section aria-live="polite">
        {chosen.length === 0 ? (
          <p>{rich('left-out.none')}</p>
        ) : (
          <>
            <ul className="me-chosen">
              {chosen.map(({ uid, name }) => (
                <li key={uid} className="card">
                  <strong>{name ?? rich('left-out.unknown')}</strong>
                  <Button onClick={() => void choose(not.filter((one) => one !== uid))}>
                    {rich('left-out.stop')}
                  </Button>
                </li>
              ))}
            </ul>
            <p className="muted">{rich('left-out.stopped')}</p>
          </>
        )}
      </section>
      <details className="me-choose">
        <summary>{rich('left-out.title')}</summary>
        <PeopleChoices
          legend={rich('left-out.who')}
          people={people}
          chosen={not}
          most={KEPT_FROM_MAX}
          onChange={(list) => void choose(list)}
        />
      </details>
    </div>
  );
}
