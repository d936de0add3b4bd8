import { type RightRequest } from '@domain/rights/requests';
import { daysBetween } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import { useTimes } from '@/staff/use-times';
import { DecideForm } from './decide-form';
import { DisclosePart } from './disclose-part';
import { Exceptions } from './exceptions';
import { FinishForm } from './finish-form';

interface RequestCardProps {
  school: string;
  requestId: string;
  request: RightRequest;
  live: boolean;
  /** Whoever looks decides about it. */
  keeps: boolean;
}

/** One request: who asks what, by when, what was decided and what is left to do. */
export function RequestCard({ school, requestId, request, live, keeps }: RequestCardProps) {
  const { t, i18n } = useTranslation('rights');
  const { today } = useMember();
  const { dateAndTime } = useTimes();
  const { name } = usePupil(school, request.pupilId);
  const { asker, kind, state, outcome, decided, ended } = request;
  const day = (on: string) => longDay(i18n.language, on);
  const left = daysBetween(today, request.dueOn);
  const isOpen = state === 'asked' || state === 'decided';
  const who = [t(`asker.${asker.who}`), asker.name, asker.relation].filter(Boolean).join(t('and'));
  return (
    <Part
      heading={t('request.heading', { kind: t(`kind.${kind}`), name })}
      why={t('request.from', { who, day: day(request.askedOn) })}
    >
      {isOpen && (
        <p>
          <strong>
            {t(left < 0 ? 'request.overdue' : 'request.due', { day: day(request.dueOn) })}{' '}
            {left === 0 && t('request.leftToday')}
            {left > 0 && t('request.left', { count: left })}
          </strong>
        </p>
      )}
      {request.checked !== undefined && <p>{t('request.checked', { how: request.checked })}</p>}
      {request.parts.length > 0 && (
        <p>{t('request.parts', { parts: request.parts.map((part) => t(`part.${part}`)).join(t('and')) })}</p>
      )}
      {request.words !== undefined && <p>{t('request.words', { words: request.words })}</p>}
      {request.childView !== undefined && <p>{t('request.childView', { words: request.childView })}</p>}
      {decided && outcome && (
        <p>
          {t('request.decided', {
            ...{ outcome: t(`outcome.${outcome}`), name: decided.name, when: dateAndTime(decided.at) },
            reason: request.reason ?? '',
          })}
        </p>
      )}
      {ended && request.ending !== undefined && (
        <p>{t('request.ended', { what: request.ending, name: ended.name, when: dateAndTime(ended.at) })}</p>
      )}
      {state === 'withdrawn' && <p>{t('request.withdrawn')}</p>}
      {keeps && state === 'asked' && <DecideForm {...{ requestId, request, live }} />}
      {kind === 'disclosure' && isOpen && asker.who !== 'child' && (
        <Exceptions {...{ requestId, request, live }} />
      )}
      {keeps && kind === 'disclosure' && outcome !== 'refused' && state === 'decided' && (
        <DisclosePart requestId={requestId} />
      )}
      {keeps && state === 'decided' && kind === 'deletion' && <p>{t('request.tonight')}</p>}
      {keeps && state === 'decided' && kind !== 'deletion' && (
        <FinishForm {...{ requestId, request, live }} />
      )}
    </Part>
  );
}
