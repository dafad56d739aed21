/** Taking up a connection, reading its request, asking for a file and answering are a turn of the event loop each. */
const TURNS = 8

/**
 * Resolves when requests that came meanwhile have been taken up, so that what is answered at once need not wait for what is
 * made. To be awaited before work that holds the thread.
 */
export async function afterOthers() {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
}
