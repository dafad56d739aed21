/**
 * An answer to a request that is not passed on.
 * @typedef {object} Refusal
 * @property {number} status
 * @property {string} title
 * @property {string} detail
 * @property {Record<string, string>} [headers]
 */

/** The longest target of a request, path and query. Node.js takes 16 KB of headers in all. */
const MAX_TARGET = 8000
/** More parameters than any view has. */
const MAX_PARAMETERS = 200

const ALLOW = 'GET, HEAD, OPTIONS'

/** @type {Refusal} */
export const METHOD_REFUSED = {
  status: 405,
  title: 'Not a method of this site',
  detail: `Everything here is read: ${ALLOW}.`,
  headers: { Allow: ALLOW },
}

/** Next.js takes these from a query for parts of a path. */
const RESERVED = /^(?:nxtP|nxtI|__next|_rsc$)/i
/** Where pages of other sites may ask (CORS). All else answers OPTIONS with the methods alone. */
const ROUTED_OPTIONS = /^\/(?:api|oembed|charts\/[^/]+\.|compare\.|timeline\.|data\/[^/]+\.|data\.)/

/**
 * The path and query of a request's target, which may also name its host in full (RFC 9112, 3.2); null for others.
 * @param {string} target
 */
export function originForm(target) {
  if (target.startsWith('/')) return target
  if (!/^https?:\/\//i.test(target)) return null
  const host = target.slice(target.indexOf('//') + 2)
  const end = host.search(/[/?#]/)
  const rest = end === -1 ? '' : host.slice(end)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** @param {string} text */
function isEncoded(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** @param {string} text */
function count(text) {
  let found = 1
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) found += 1
  return found
}

/**
 * Why a request is not passed on, whatever it asks for; null where nothing speaks against it. Costs no more than the
 * length of its target.
 * @param {string} method
 * @param {string} target
 * @returns {Refusal | null}
 */
export function refusalOf(method, target) {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') return METHOD_REFUSED
  if (target.length > MAX_TARGET)
    return {
      status: 414,
      title: 'The address is too long',
      detail: `It has ${target.length} characters; up to ${MAX_TARGET} are read.`,
    }
  const address = originForm(target)
  if (method === 'OPTIONS' && (target === '*' || !ROUTED_OPTIONS.test(address ?? '')))
    return { status: 204, title: '', detail: '', headers: { Allow: ALLOW } }
  if (address === null)
    return {
      status: 400,
      title: 'Not an address',
      detail: 'A request names a path that begins with a slash.',
    }
  const [path = '', ...rest] = address.split('?')
  if (!isEncoded(path))
    return {
      status: 400,
      title: 'Not an address',
      detail:
        'A percent sign in the path is not followed by two hexadecimal digits that stand for a character in UTF-8.',
    }
  // Readers of addresses take one for a slash, so that what follows would be a host, or nobody's idea of a path.
  if (path.includes('\\'))
    return {
      status: 400,
      title: 'Not an address',
      detail: 'The parts of a path are separated by slashes; a backslash is written as %5C.',
    }
  const query = rest.join('?')
  const parameters = count(query)
  if (parameters > MAX_PARAMETERS)
    return {
      status: 400,
      title: 'Too many parameters',
      detail: `The address has ${parameters} parameters; up to ${MAX_PARAMETERS} are read.`,
    }
  const reserved = [...new URLSearchParams(query).keys()].find((key) => RESERVED.test(key))
  if (reserved !== undefined)
    return {
      status: 400,
      title: 'Not a parameter',
      detail: `${JSON.stringify(reserved)} is not a parameter of this site; /data/api lists those that are.`,
    }
  return null
}
