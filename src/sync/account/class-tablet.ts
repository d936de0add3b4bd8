import type { ClassListAnswer } from '@domain/accounts/class-list';
import type { CardPicture } from '@domain/accounts/cards';
import { forgetClassTablet, type KeptClassTablet } from '@/local/class-tablet';
import { signInWith, type SignInResult } from './sign-in';

/** The class of this tablet; `offline` or `unknown`: no answer came. One that was taken away is forgotten here. Never throws. */
export async function classList(tablet: KeptClassTablet): Promise<ClassListAnswer | 'offline' | 'unknown'> {
  try {
    const { askClassList } = await import('@/firebase/class-tablet');
    const answer = await askClassList(tablet);
    if (answer.state === 'ended') forgetClassTablet();
    return answer;
  } catch {
    return navigator.onLine ? 'unknown' : 'offline';
  }
}

/** Signs in a child by its place on the list and three pictures. Never throws. */
export function signInFromList(
  tablet: KeptClassTablet,
  child: string,
  pictures: readonly CardPicture[],
): Promise<SignInResult> {
  return signInWith(async (auth) => {
    const { signInWithList } = await import('@/firebase/class-tablet');
    return signInWithList(auth, tablet, child, pictures);
  });
}
