import { randomUUID } from 'node:crypto'

/** What proxies make: nothing that could be markup, a line of its own in a log, or long. */
const SOUND = /^[\w.-]{1,64}$/

/**
 * The id by which a request is found in the logs: the one that a trusted proxy gave it, else one that is made.
 * @param {string | string[] | undefined} given its `X-Request-Id`
 * @param {boolean} trustProxy
 */
export const requestIdOf = (given, trustProxy) =>
  trustProxy && typeof given === 'string' && SOUND.test(given) ? given : randomUUID()
