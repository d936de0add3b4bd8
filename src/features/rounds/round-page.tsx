import { can } from '@domain/access/capabilities';
import type { Round } from '@domain/school/round';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Page, Part, Remark, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { useServerMinute } from '@/sync/use-server-now';
import { EndNow } from './end-now';
import { Questions } from './questions';
import { RoundForm } from './round-form';
import { RoundSheet } from './round-sheet';
import { stateOf } from './round-state';
import { RoundFacts } from './rounds-page';
import { Turnout } from './turnout';

interface RoundPageProps {
  school: string;
  roundId: string;
  /** This year's, in their order. */
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
}

/** One round: how far each class is, and what of it can still be changed. */
export function RoundPage({ school, roundId, ...classes }: RoundPageProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const rounds = useLive(surveys.watchRounds, school);
  const round = rounds.state === 'ready' ? rounds.value[roundId] : undefined;
  return (
    <Page
      heading={round?.title ?? t('rounds.heading')}
      screen={t('rounds.heading')}
      back={<Link href="/rounds">{t('rounds.back')}</Link>}
      tools={round && <StaffButton onClick={() => window.print()}>{t('print')}</StaffButton>}
    >
      <Async
        of={rounds}
        empty={{
          when: (known) => known[roundId] === undefined,
          heading: t('rounds.gone'),
          why: t('rounds.goneWhy'),
        }}
      >
        {(known, online) =>
          known[roundId] && <OneRound {...{ school, roundId, online, ...classes }} round={known[roundId]} />
        }
      </Async>
    </Page>
  );
}

interface OneRoundProps extends RoundPageProps {
  round: Round;
  online: boolean;
}

function OneRound({ school, roundId, round, online, classIds, classNameOf }: OneRoundProps) {
  const { t } = useTranslation('year');
  const member = useMember();
  const state = stateOf(round, useServerMinute());
  const asked = classIds.filter((id) => round.classIds === 'all' || round.classIds.includes(id));
  const isAdmin = can(member, 'administer-school');
  const maySeeTurnout = can(member, 'see-every-class');
  return (
    <Stack>
      <Part heading={t(`rounds.state.${state}`)}>
        <RoundFacts {...{ round, classNameOf }} />
        {isAdmin && state === 'running' && <EndNow {...{ roundId, round, online }} />}
      </Part>
      {round.practice === true && <Remark>{t('rounds.practice.why')}</Remark>}
      {state !== 'coming' && round.practice !== true && (
        <Part
          heading={t('rounds.turnout')}
          why={t(maySeeTurnout ? 'rounds.turnoutWhy' : 'rounds.turnoutElsewhere')}
        >
          {maySeeTurnout && <Turnout {...{ school, roundId, classNameOf }} classIds={asked} />}
        </Part>
      )}
      {isAdmin && state !== 'over' && (
        <RoundForm
          {...{ school, roundId, online, classIds, classNameOf }}
          stored={round}
          hasBegun={state === 'running'}
        />
      )}
      <Questions instrument={round.instrument} />
      <RoundSheet {...{ round, classNameOf }} classIds={asked} />
    </Stack>
  );
}
