/** Why Auth let nobody in, in the app's own words. */
export type SignInRefusal =
  | 'wrong-credentials'
  | 'offline'
  | 'not-admitted'
  | 'disabled'
  | 'too-many'
  /** The provider's page was left without signing in. */
  | 'not-completed'
  /** Somebody else than the one who is signed in here. */
  | 'another-person'
  | 'wrong-code'
  /** A card and pictures that open nothing now. */
  | 'card-wrong'
  /** The sign-in is too old for it. */
  | 'too-old'
  | 'number-malformed'
  | 'factor-there'
  | 'unknown';
const REASONS: Record<string, SignInRefusal> = {
  'auth/invalid-credential': 'wrong-credentials',
  'auth/invalid-login-credentials': 'wrong-credentials',
  'auth/wrong-password': 'wrong-credentials',
  'auth/user-not-found': 'wrong-credentials',
  'auth/invalid-email': 'wrong-credentials',
  'auth/missing-password': 'wrong-credentials',
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
  'auth/user-mismatch': 'another-person',
  'auth/invalid-verification-code': 'wrong-code',
  'auth/missing-verification-code': 'wrong-code',
  'auth/code-expired': 'wrong-code',
  'auth/requires-recent-login': 'too-old',
  'auth/invalid-phone-number': 'number-malformed',
  'auth/missing-phone-number': 'number-malformed',
  'auth/second-factor-already-in-use': 'factor-there',
  'auth/user-disabled': 'disabled',
  'auth/too-many-requests': 'too-many',
  'auth/quota-exceeded': 'too-many',
  'auth/admin-restricted-operation': 'not-admitted',
};

/** A blocking function's refusal carries its answer in the text. */
export function refusalOf(error: unknown): SignInRefusal {
  if (!(error instanceof Error)) return 'unknown';
  if (error.message.includes('PERMISSION_DENIED')) return 'not-admitted';
  return REASONS['code' in error ? String(error.code) : ''] ?? 'unknown';
}
