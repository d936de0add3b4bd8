/** What schools say to each other about a child that moves. Apart from what decides, so that a form can say what is wrong without loading that. */
import { listedUid } from '../../answers/standing-choices';
import { isoInstant } from '../../day-schemas';
import { wordsOf } from '../../texts';
import { transferPlaceSchema, transferReasonSchema } from '../../transfers/records';

export const transferProposed = {
  /** Name or code of the school. */
  to: wordsOf(1, 80),
  moveAt: isoInstant,
};

export const transferConfirmed = { place: transferPlaceSchema, takesOver: listedUid };

/** Refused or taken back. */
export const transferEnded = { reason: transferReasonSchema };
