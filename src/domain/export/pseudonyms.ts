/** Whose row it is, as far as an export says so: made with a key, so that nobody who has a list of children can make it, too. */
export interface Pseudonyms {
  /** Hex, of a text; the same text has the same one as long as the key is the same. */
  readonly hmac: (text: string) => string;
}

const LENGTH = 20;

/** Ids are of a school. */
export function pupilKeyOf({ hmac }: Pseudonyms, school: string, pupilId: string): string {
  return `c-${hmac(`pupil ${school} ${pupilId}`).slice(0, LENGTH)}`;
}

export function schoolKeyOf({ hmac }: Pseudonyms, school: string): string {
  return `s-${hmac(`school ${school}`).slice(0, LENGTH)}`;
}
