/** Why a command was not done. Worded in the sender's language by `commands` in the locale files. */
export const REFUSALS = [
  // of the callable itself
  'not-allowed',
  'malformed',
  'unknown-command',
  'command-id-taken',
  // a chain that would leave a call for help with nobody
  'chain-empty',
  'chain-unreachable',
  // the policy
  'no-safety-contacts',
  'contact-unknown',
  'no-policy',
  'factor-not-ready',
  // who can be chosen by name
  'too-few-by-name',
  'too-few-windows',
  // people
  'own-access',
  'another-decides',
  'address-taken',
  'member-unknown',
  'has-no-classes',
  'no-leaders',
  // the app
  'version-unknown',
  // offers, places, models
  'pupil-unknown',
  'class-unknown',
  'days-unfit',
  'offers-full',
  'place-unknown',
  // surveys
  'instrument-unknown',
  'instrument-exists',
  'round-begun',
  'round-over',
  'model-exists',
  'model-malformed',
  'model-not-usable',
  'gone',
  // words about a child
  'not-looked-after',
  'day-too-far',
  'id-taken',
  'no-more-corrections',
  // what a child has sent
  'not-yours',
  'signal-closed',
  'nobody-beside',
  'talk-instead',
  'place-unlisted',
  'not-in-school-hours',
  'cannot-be-told',
  'say-why',
  // requests about a child's data
  'say-who-and-how-checked',
  'say-what-to-stop',
  'decided-already',
  'not-decided',
  'held',
  'of-the-same-role',
  'not-correctable',
  'nothing-to-confirm',
  // cases
  'case-closed',
  'case-standing',
  'case-further-on',
  'not-of-team',
  'team-may-not-know',
  'nobody-to-lead',
  'lead-not-in-team',
  'intensity-unfit',
  'say-how-it-ended',
  'say-whom',
  'duty-open',
  'too-early',
  'already-there',
  // places outside
  'no-agreement',
  'not-named',
  'place-closed',
  'times-unfit',
  'principal-only',
] as const;
export type Refusal = (typeof REFUSALS)[number];
