/**
 * How a body is sent, the shortest first.
 * @typedef {'br' | 'gzip' | 'identity'} Encoding
 */

const ENCODINGS = /** @type {const} */ (['br', 'gzip', 'identity'])

/** A body as it is may always be sent, unless a client says that it may not (RFC 9110, 12.5.3). */
const UNLISTED = { br: 0, gzip: 0, identity: 0.0001 }

/**
 * The weight of each encoding that a client names.
 * @param {string} accepted
 */
function weightsOf(accepted) {
  /** @type {Map<string, number>} */
  const weights = new Map()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return weights
}

/**
 * The encoding that a client would like best, by its `Accept-Encoding`; of those that it likes alike, the shortest. One
 * that takes none at all gets the body as it is.
 * @param {string | string[] | undefined} accepted
 * @returns {Encoding}
 */
export function encodingOf(accepted) {
  if (accepted === undefined) return 'identity'
  const weights = weightsOf(String(accepted))
  /** @type {{ name: Encoding, weight: number }} */
  let best = { name: 'identity', weight: 0 }
  for (const name of ENCODINGS) {
    const weight = weights.get(name) ?? weights.get('*') ?? UNLISTED[name]
    if (weight > best.weight && weight <= 1) best = { name, weight }
  }
  return best.name
}
