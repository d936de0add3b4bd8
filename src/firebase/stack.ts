/** Which Firebase project and, on a developer's machine, which emulators this build talks to. Set when it is built. */
import * as z from 'zod/mini';

const isSecurePage = (text: string) => URL.canParse(text) && new URL(text).protocol === 'https:';

const address = z.string().check(z.regex(/^[^\s/:]+:\d+$/));

/** A way to sign in with the school's own accounts: `google.com`, or an OpenID Connect provider as the project names it. */
const providerSchema = z.object({
  id: z.string().check(z.regex(/^(google\.com|oidc\.[a-z0-9-]+)$/)),
  clientId: z.string(),
  /** `oidc.microsoft` only: the city's tenant. */
  tenant: z.optional(z.string()),
  /** What its button says; absent: Google, Microsoft, or "the school's account". */
  name: z.optional(z.string()),
  /** Where its page is (`authorization_endpoint`); Google's and Microsoft's are known. */
  authorize: z.optional(z.string().check(z.refine(isSecurePage))),
});
export type SignInProvider = z.infer<typeof providerSchema>;

const stackSchema = z.object({
  projectId: z.string(),
  apiKey: z.string(),
  authDomain: z.optional(z.string()),
  appId: z.optional(z.string()),
  /** Both are needed for push. The key is the public one of the project's web push certificates. */
  messagingSenderId: z.optional(z.string()),
  vapidKey: z.optional(z.string()),
  providers: z.optional(z.array(providerSchema)),
  /** `host:port` of each. */
  emulators: z.optional(z.object({ firestore: address, auth: address, functions: z.optional(address) })),
});
export type Stack = z.infer<typeof stackSchema>;

/** Throws when the text is no JSON or no stack: a build without a project must not start quietly. */
export function parseStack(json: string): Stack {
  return stackSchema.parse(JSON.parse(json));
}

/** Splits `host:port`. */
export function hostAndPort(text: string): { host: string; port: number } {
  const [host = '', port = ''] = text.split(':');
  return { host, port: Number(port) };
}
