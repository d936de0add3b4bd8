import type { StaffSession } from '@/local/session';
import { late } from './late-screen';
import type { StaffScreen } from './staff-screens';

const CentrePage = late(() => import('@/features/centre-matters/centre-page'));
const WhoMayPage = late(() => import('@/features/who-may/who-may-page'));

interface AtCentre {
  readonly session: StaffSession;
}

/** Of the education centre. */
export const CENTRE_SCREENS: readonly StaffScreen<AtCentre>[] = [
  {
    ...{ path: '/matters/:school?/:matterId?', href: '/matters', here: '/matters/*?' },
    ...{ needs: 'advise-schools', label: 'centre:desk.heading' },
    load: (_, { school, matterId }) => (
      <CentrePage at={school !== undefined && matterId !== undefined ? { school, matterId } : undefined} />
    ),
  },
  {
    ...{ path: '/who-may', needs: 'see-who-may', label: 'access:heading' },
    load: () => <WhoMayPage />,
  },
];
