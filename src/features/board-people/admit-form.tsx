import type { BoardPost } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdmitByAddress, type Admitted } from '@/staff/people/admit-by-address';
import { useDeed } from '@/staff/use-deed';
import { PostsChoice } from './posts-choice';

/** Names somebody for the board, with all that it does or with posts. */
export function AdmitForm({ live }: { live: boolean }) {
  const { t } = useTranslation('centre');
  const deed = useDeed();
  const [posts, setPosts] = useState<BoardPost[]>();
  const admit = async (person: Admitted) => {
    const isStored = await deed.run('admit-to-board', { ...person, ...(posts && { posts }) });
    if (isStored) setPosts(undefined);
    return isStored;
  };
  return (
    <AdmitByAddress live={live} problem={deed.problem} admit={admit}>
      <PostsChoice name={t('board.newcomer')} posts={posts} onChoose={setPosts} />
    </AdmitByAddress>
  );
}
