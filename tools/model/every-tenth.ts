/** Makes of a share 0..1 that grows at every call a word at each full tenth, in percent. */
export function everyTenth(tell: (percent: string) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenth = Math.floor(10 * share);
    if (tenth > told) tell(String(10 * tenth));
    told = tenth;
  };
}
