/* What Next.js says to itself in headers: no client needs to hear it. It is told no header of a client but a few by name. */

const TO_CLIENTS = /^x-(?:nextjs|middleware)-/
const INNER_VARY = /^(?:rsc|next-[a-z-]+)$/i

/** @param {string} vary */
const outerVary = (vary) =>
  vary
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !INNER_VARY.test(name))
    .join(', ')

/**
 * Removes it from a response, at the moment when its headers are written.
 * @param {import('node:http').ServerResponse} response
 */
export function hideInnerHeaders(response) {
  const { writeHead } = response
  // The overloads of writeHead have no common type.
  response.writeHead = /** @type {any} */ (
    /** @param {number} status @param {unknown[]} rest */
    (status, ...rest) => {
      const given = rest.at(-1)
      if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
        for (const [name, value] of Object.entries(given)) response.setHeader(name, value)
        rest.pop()
      }
      for (const name of response.getHeaderNames()) if (TO_CLIENTS.test(name)) response.removeHeader(name)
      const vary = response.getHeader('vary')
      if (vary !== undefined) {
        const outer = outerVary(String(vary))
        if (outer === '') response.removeHeader('vary')
        else response.setHeader('vary', outer)
      }
      return writeHead.call(response, status, .../** @type {[]} */ (rest))
    }
  )
}
