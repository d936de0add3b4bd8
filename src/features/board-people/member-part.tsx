import type { BoardPost, BoardStaff } from '@domain/identity';
import { isSame } from '@domain/same';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { PostsChoice } from './posts-choice';

interface MemberPartProps {
  uid: string;
  member: BoardStaff;
  live: boolean;
}

/** Somebody of the board: what is left to them, and whether they still see anything. */
export function MemberPart({ uid, member: { displayName, active, posts }, live }: MemberPartProps) {
  const { t } = useTranslation('centre');
  const deed = useDeed();
  /** What is chosen and not stored. */
  const [chosen, setChosen] = useState<{ readonly posts: BoardPost[] | undefined }>();
  const next = chosen ? chosen.posts : posts;
  const store = async (isActive: boolean) => {
    if (await deed.run('store-board-member', { uid, active: isActive, ...(next && { posts: [...next] }) }))
      setChosen(undefined);
  };
  const cannot = !live || deed.busy;
  return (
    <Part heading={displayName} why={t(active ? 'people.works' : 'people.stopped')}>
      <PostsChoice name={displayName} posts={next} onChoose={(one) => setChosen({ posts: one })} />
      <Row>
        <StaffButton disabled={cannot || isSame(next, posts)} onClick={() => void store(active)}>
          {t('board.store')}
        </StaffButton>
        <StaffButton
          disabled={cannot}
          aria-label={t(active ? 'people.stopNamed' : 'people.againNamed', { name: displayName })}
          onClick={() => void store(!active)}
        >
          {t(active ? 'people.stop' : 'people.again')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Part>
  );
}
