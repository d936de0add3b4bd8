import type { NoticeViewer } from '@domain/access/notice-readers';
import type { Inbox } from '@/features/notices/list/use-inbox';
import NoticesPage from '@/features/notices/notices-page';
import { PupilContext } from '@/features/sos-desk/pupil/pupil-context';
import { useOnline } from '@/sync/use-online';
import { useClassNamesOf } from './use-class-names-of';

interface NoticeScreensProps {
  school: string;
  viewer: NoticeViewer;
  inbox: Inbox;
}

/** The screens of 気づき, with the child's record from the SOS desk, which has it. */
export function NoticeScreens({ school, viewer, inbox }: NoticeScreensProps) {
  const all = inbox.list.state === 'ready' ? inbox.list.value.all : [];
  const classNameOf = useClassNamesOf(
    school,
    all.map(({ notice }) => notice.classId),
  );
  const online = useOnline();
  const live = online && inbox.list.state === 'ready' && inbox.list.live;
  return (
    <NoticesPage
      inbox={inbox}
      reader={{
        viewer,
        classNameOf,
        record: (pupilId, pupil, months) => <PupilContext {...{ pupil, pupilId, live, months }} />,
      }}
    />
  );
}
