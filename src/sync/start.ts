/** Starts sending what waits. Called once by the page, after its first paint. */
export function startSync(): void {}
