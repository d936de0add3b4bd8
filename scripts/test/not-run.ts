/** What could not be tried on this machine, in words; whoever reads only the end of `npm test` has to see it. */
export const notRun: string[] = [];
