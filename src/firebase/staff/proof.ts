/** What the server does only for whoever has said just now who they are: the page asks the person, and sends it again. */

type Ask = () => Promise<boolean>;
let ask: Ask | undefined;

/** `asked` puts the question to whoever sits there, and says whether it was answered. Call what it returns to stop. */
export function onProofAsked(asked: Ask): () => void {
  ask = asked;
  return () => {
    if (ask === asked) ask = undefined;
  };
}

/** Does it, and once more after the person has proven who they are where `isMissing` says that the first was refused for that. */
export async function withProof<T>(deed: () => Promise<T>, isMissing: (answer: T) => boolean): Promise<T> {
  const answer = await deed();
  return isMissing(answer) && (await ask?.()) === true ? deed() : answer;
}
