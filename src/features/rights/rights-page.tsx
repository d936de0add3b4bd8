import { can } from '@domain/access/capabilities';
import type { RightRequest } from '@domain/rights/requests';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { AskPart, type KnownChild } from './ask-part';
import { RequestCard } from './request-card';
import { ToldPart } from './told-part';
import { RetentionPart } from './retention-part';

interface RightsPageProps {
  school: string;
  /** Children of the school, by class and number; its classes, by name. */
  found: readonly KnownChild[];
  classes: readonly { readonly classId: string; readonly name: string }[];
}

/** 記録についての申し出: what is asked about children's records, with its day, and how long everything is kept. */
export default function RightsPage({ school, found, classes }: RightsPageProps) {
  const { rights } = usePorts();
  const { t } = useTranslation('rights');
  const member = useMember();
  const keeps = can(member, 'keep-rights');
  const requests = useLive(rights.watchRequests, school, member.uid);
  return (
    <Page heading={t('heading')} intro={t(keeps ? 'intro' : 'introCounsellor')}>
      <Stack>
        {keeps && <AskPart found={found} />}
        <Async
          of={requests}
          empty={{
            when: (all) => Object.keys(all).length === 0,
            heading: t('none'),
            why: t('noneWhy'),
          }}
        >
          {(all, live) => (
            <Stack>
              {inOrder(all).map(([requestId, request]) => (
                <RequestCard key={requestId} {...{ school, requestId, request, live, keeps }} />
              ))}
            </Stack>
          )}
        </Async>
        {keeps && <ToldOfSchool {...{ school, found, classes }} />}
        {keeps && <RetentionPart school={school} found={found} />}
      </Stack>
    </Page>
  );
}

/** With the periods that the last night went by. */
function ToldOfSchool(props: RightsPageProps) {
  const { rights } = usePorts();
  const plan = valueOr(useLive(rights.watchPlan, props.school), null);
  return <ToldPart {...props} periods={plan?.periods} />;
}

/** What waits first, the nearest day on top; then the rest, the latest first. */
function inOrder(all: Readonly<Record<string, RightRequest>>): [string, RightRequest][] {
  const waits = ({ state }: RightRequest) => state === 'asked' || state === 'decided';
  return Object.entries(all).toSorted(([, a], [, b]) => {
    if (waits(a) !== waits(b)) return waits(a) ? -1 : 1;
    return waits(a) ? a.dueOn.localeCompare(b.dueOn) : b.dueOn.localeCompare(a.dueOn);
  });
}
