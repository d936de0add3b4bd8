import { createContext } from 'react';

/** Where something can be shown on a covered screen: without a name. Null while the screen is open. */
export const CoverSlotContext = createContext<HTMLElement | null>(null);
