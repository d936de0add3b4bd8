import { BOARD_POSTS, type BoardPost } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';

interface PostsChoiceProps {
  /** Who it is about, where several of these stand on a page. */
  name: string;
  /** Absent: all that the board does. */
  posts: readonly BoardPost[] | undefined;
  onChoose: (posts: BoardPost[] | undefined) => void;
}

/** All of it, or only some: with none ticked it is all. */
export function PostsChoice({ name, posts, onChoose }: PostsChoiceProps) {
  const { t } = useTranslation('centre');
  const tick = (post: BoardPost) => (isIn: boolean) => {
    const next = BOARD_POSTS.filter((one) => (one === post ? isIn : posts?.includes(one)));
    onChoose(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset>
      <legend>{t('board.postsOf', { name })}</legend>
      {BOARD_POSTS.map((post) => (
        <Check key={post} checked={posts?.includes(post) ?? false} onChange={tick(post)}>
          {t(`board.post.${post}`)}
        </Check>
      ))}
      <p className="muted">{t(posts === undefined ? 'board.all' : 'board.only')}</p>
    </fieldset>
  );
}
