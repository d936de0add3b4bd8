import { parseStack, type Stack } from './stack';

/** The stack this build was made for. Apart from the SDK, so that a page can ask without loading it. */
export const stack: Stack = parseStack(
  (import.meta.env.VITE_STACK as string | undefined) ?? (import.meta.env.VITE_FIREBASE_CONFIG as string),
);
