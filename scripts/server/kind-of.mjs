import { LIVE_PATH } from '../../lib/http/live-path.mjs'

/**
 * What kind of thing an address is: few, so that figures can be kept for each.
 * @typedef {'page' | 'file' | 'api' | 'asset' | 'event stream' | 'health'} Kind
 */

const HEALTH = /^\/(?:healthz|readyz)$/
/** What programs read, and the rows that a page fetches for itself. */
const API = /^\/(?:api\/|oembed$|rows\/)/
/** What pages are made of. */
const ASSET = /^\/(?:_next\/|fonts\/|embed\.js$|icon\.svg$|favicon\.ico$|robots\.txt$|manifest\.webmanifest$)/

/**
 * @param {string} path without its query
 * @returns {Kind}
 */
export function kindOf(path) {
  if (HEALTH.test(path)) return 'health'
  if (path === LIVE_PATH) return 'event stream'
  if (API.test(path)) return 'api'
  if (ASSET.test(path)) return 'asset'
  // What has an ending is saved.
  return path.includes('.', path.lastIndexOf('/')) ? 'file' : 'page'
}
