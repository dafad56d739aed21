import { EVERY_RESPONSE } from '../../lib/http/every-response.mjs'
import { HOP } from './ask-next.mjs'

/** @typedef {import('../../lib/site/ask-directly').DirectAnswer} DirectAnswer */

/**
 * Asks for a file without Next.js. Null for what is no such file, and until Next.js has loaded their route for the first.
 * @param {import('./ask-next.mjs').Question} question
 * @returns {Promise<import('./content.mjs').Answer | null>}
 */
export async function askDirectly({ method, url, headers }) {
  const held = /** @type {Record<symbol, DirectAnswer | undefined>} */ (globalThis)
  const direct = held[Symbol.for('alliance-ledger.direct')]
  if (direct === undefined || method !== 'GET') return null
  const response = await direct(new Request(`http://localhost${url}`, { headers }))
  if (response === null) return null
  const named = Object.entries(EVERY_RESPONSE).map(([name, value]) => [name.toLowerCase(), value])
  const kept = [...response.headers].filter(([name]) => !HOP.includes(name))
  return {
    status: response.status,
    headers: Object.fromEntries([...named, ...kept]),
    body: Buffer.from(await response.arrayBuffer()),
  }
}
