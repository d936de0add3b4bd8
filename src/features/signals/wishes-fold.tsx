import type { ReactNode } from 'react';
import type { Reader } from '@domain/access/around-child';
import type { SignalReaders } from '@domain/access/shown-signal-readers';
import { KEPT_FROM_MAX, type WantedAnswer } from '@domain/signals/choices';
import { useText } from '@/i18n/use-text';
import type { Wishes } from '@/local/note-draft';
import { Button } from '@/ui/button';
import { PeopleChoices } from '@/ui/people-choices';
import { look } from './look';
import { useNamesOf } from './use-names-of';

interface WishesFoldProps {
  readers: SignalReaders;
  /** Everybody who can be left out of it. */
  staff: readonly Reader[];
  wishes: Wishes;
  onChange: (wishes: Wishes) => void;
  /** Which answers can be chosen: a wish to talk is one to talk. */
  wanted: readonly WantedAnswer[];
}

/** How it is to be answered, and by whom it may be seen: all of it can be left alone. */
export function WishesFold({ readers, staff, wishes, onChange, wanted }: WishesFoldProps) {
  const me = useText('me');
  const { rich, t } = useText('signals');
  const namesOf = useNamesOf();
  const { second, others } = readers;
  const change = (next: Wishes) => onChange({ ...wishes, ...next });
  return (
    <details className={look.fold}>
      <summary>{rich('choices.open')}</summary>
      <div className={look.folded}>
        {wanted.length > 0 && (
          <Question legend={rich('choices.wants')}>
            {wanted.map((wants) => (
              <Button
                key={wants}
                aria-pressed={(wishes.wants ?? 'reply') === wants}
                onClick={() => change({ wants })}
              >
                {rich(`choices.${wants}`)}
              </Button>
            ))}
          </Question>
        )}
        {second && (
          <Question legend={rich('choices.may-show', { name: namesOf([second.displayName]) })}>
            {([true, false] as const).map((mayShow) => (
              <Button
                key={String(mayShow)}
                aria-pressed={(wishes.mayShow ?? false) === mayShow}
                onClick={() => change({ mayShow })}
              >
                {rich(mayShow ? 'choices.yes' : 'choices.no')}
              </Button>
            ))}
          </Question>
        )}
        {others.length > 1 && (
          <label className={look.people}>
            <span>{t('choices.second')}</span>
            <select value={second?.uid ?? ''} onChange={({ target }) => change({ second: target.value })}>
              {others.map(({ uid = '', displayName }) => (
                <option key={uid} value={uid}>
                  {namesOf([displayName])}
                </option>
              ))}
            </select>
          </label>
        )}
        {staff.length > 0 && (
          <details className={look.fold}>
            <summary>{me.rich('left-out.title')}</summary>
            <div className={look.folded}>
              <p>{me.rich('left-out.why')}</p>
              <PeopleChoices
                legend={me.rich('left-out.who')}
                people={staff.map(({ uid = '', displayName, title }) => ({
                  id: uid,
                  name: namesOf([displayName]),
                  note: me.rich(`opened.title.${title}`),
                }))}
                chosen={wishes.not ?? []}
                onChange={(not) => change({ not })}
                most={KEPT_FROM_MAX}
              />
            </div>
          </details>
        )}
      </div>
    </details>
  );
}

function Question({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={look.question}>
      <legend>{legend}</legend>
      <div className="choice-row">{children}</div>
    </fieldset>
  );
}
