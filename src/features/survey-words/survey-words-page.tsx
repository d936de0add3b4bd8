import type { Round } from '@domain/school/round';
import { SURVEY_WORDS_STATES, type SurveyWordsState } from '@domain/survey/survey-words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Async } from '@/staff/async';
import { NamesGate } from '@/staff/names-gate';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { useNames } from '@/ui/use-names';
import { WordsOfChild } from './words-of-child';
import look from './survey-words.module.css';

/** How many at a time: each child's name is looked up. */
const PAGE = 20;

interface SurveyWordsPageProps {
  school: string;
  roundId: string | undefined;
  classNameOf: (classId: string) => string;
}

/** All that children wrote beside one survey, for those whom they were told of: read, passed on, answered. */
export function SurveyWordsPage({ school, roundId, classNameOf }: SurveyWordsPageProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const rounds = useLive(surveys.watchRounds, school);
  return (
    <Page heading={t('words.heading')} intro={t('words.intro')}>
      <Async
        of={rounds}
        offline={null}
        empty={{ when: (known) => held(known).length === 0, heading: t('words.noRounds') }}
      >
        {(known) => {
          const all = held(known);
          const chosen = all.find(({ id }) => id === roundId) ?? all[0];
          return chosen && <OfRound key={chosen.id} {...{ school, classNameOf, all }} chosen={chosen.id} />;
        }}
      </Async>
    </Page>
  );
}

interface HeldRound {
  readonly id: string;
  readonly round: Round;
}

/** Those that ask something in earnest, the latest first. */
function held(rounds: Readonly<Record<string, Round>>): HeldRound[] {
  return Object.entries(rounds)
    .map(([id, round]) => ({ id, round }))
    .filter(({ round }) => round.practice !== true)
    .toSorted((a, b) => (a.round.opensAt < b.round.opensAt ? 1 : -1));
}

interface OfRoundProps extends Pick<SurveyWordsPageProps, 'school' | 'classNameOf'> {
  all: readonly HeldRound[];
  chosen: string;
}

function OfRound({ school, classNameOf, all, chosen }: OfRoundProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const { uid } = useMember();
  const [, goTo] = useLocation();
  const names = useNames();
  const [state, setState] = useState<SurveyWordsState | 'all'>('all');
  const [most, setMost] = useState(PAGE);
  const words = useLive(surveys.watchWords, school, uid, chosen, state, most);
  return (
    <>
      <Row>
        <Picker
          label={t('words.round')}
          chosen={chosen}
          options={all.map(({ id, round }) => ({ value: id, label: round.title }))}
          onChoose={(id) => goTo(`/survey-words/${id}`)}
        />
        <Picker
          label={t('words.show')}
          chosen={state}
          options={(['all', ...SURVEY_WORDS_STATES] as const).map((value) => ({
            value,
            label: t(`words.states.${value}`),
          }))}
          onChoose={(value) => setState(value as SurveyWordsState | 'all')}
        />
      </Row>
      <Async
        of={words}
        empty={{
          when: (found) => found.all.length === 0 && found.unreadable === 0,
          heading: t(state === 'all' ? 'words.none' : 'words.noneOfState'),
          ...(state === 'all' && { why: t('words.noneWhy') }),
        }}
      >
        {(found, live) => (
          <>
            {found.unreadable > 0 && (
              <p role="status">{t('words.unreadable', { count: found.unreadable })}</p>
            )}
            {names.shown ? (
              <>
                <NamesToolbar names={names} />
                <p className="muted">{t('words.careful')}</p>
                <ul className={look.list}>
                  {found.all.map((one) => (
                    <WordsOfChild key={one.pupilId} words={one} {...{ live, classNameOf }} />
                  ))}
                </ul>
                {found.more && (
                  <StaffButton onClick={() => setMost(most + PAGE)}>{t('words.more')}</StaffButton>
                )}
              </>
            ) : (
              <NamesGate
                names={names}
                why={t('words.gate')}
                counts={[
                  {
                    label: t('words.shownHere'),
                    count: `${String(found.all.length)}${found.more ? '＋' : ''}`,
                  },
                ]}
              />
            )}
          </>
        )}
      </Async>
    </>
  );
}
