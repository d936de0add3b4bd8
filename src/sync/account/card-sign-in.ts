import type { CardPicture } from '@domain/accounts/cards';
import { signInWith, type SignInResult } from './sign-in';

/** Signs in by a card's number and three pictures. Never throws. */
export function signInByCard(number: string, pictures: readonly CardPicture[]): Promise<SignInResult> {
  return signInWith(async (auth) => {
    const { signInWithCard } = await import('@/firebase/card');
    return signInWithCard(auth, number, pictures);
  });
}
