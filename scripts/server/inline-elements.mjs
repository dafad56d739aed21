import { createHash } from 'node:crypto'

/**
 * The SHA-256 hashes, in base64, of the inline scripts and styles of a page.
 * @typedef {import('../../lib/site/content-policy').InlineHashes} InlineHashes
 */

/**
 * The elements of a name, each with its attributes and its body.
 * @param {string} html
 * @param {'script' | 'style'} name
 * @returns {Generator<{ readonly attributes: string, readonly body: string }>}
 */
function* elements(html, name) {
  const [open, close] = [`<${name}`, `</${name}>`]
  for (let at = html.indexOf(open); at !== -1; at = html.indexOf(open, at)) {
    const start = html.indexOf('>', at)
    const end = start === -1 ? -1 : html.indexOf(close, start)
    if (end === -1) return
    yield { attributes: html.slice(at + open.length, start), body: html.slice(start + 1, end) }
    at = end
  }
}

/**
 * Each hash once, in order of appearance.
 * @param {string} html
 * @param {'script' | 'style'} name
 * @param {(attributes: string) => boolean} isChosen
 * @param {(body: string) => string | Buffer} sent
 * @returns {string[]}
 */
function hashes(html, name, isChosen, sent) {
  const found = new Set()
  for (const { attributes, body } of elements(html, name)) {
    const isInline = !/\ssrc=/.test(attributes) && !/\stype="application\//.test(attributes)
    if (isInline && body !== '' && isChosen(attributes))
      found.add(createHash('sha256').update(sent(body)).digest('base64'))
  }
  return [...found]
}

/**
 * The hashes of all inline scripts and styles of a page, or of those that `isChosen` by their attributes.
 * @param {string} html
 * @param {(attributes: string) => boolean} [isChosen]
 * @param {(body: string) => string | Buffer} [sent] what is sent of the body of an element, where that is something else
 * @returns {InlineHashes}
 */
export const inlineHashes = (html, isChosen = () => true, sent = (body) => body) => ({
  scripts: hashes(html, 'script', isChosen, sent),
  styles: hashes(html, 'style', isChosen, sent),
})

/**
 * A page whose inline scripts, where one follows another, are one. How many pieces Next.js makes of them depends on the size
 * of the page and the version of Node.js; each would need its hash in a header, and servers refuse long ones.
 * @param {string} html
 * @param {string} [tag] that they begin with; others stay as they are
 */
export function joinInlineScripts(html, tag = '<script>') {
  let joined = ''
  let isInline = false
  for (const [index, part] of html.split('</script>').entries()) {
    /** @type {boolean} */
    const joins = isInline && part.startsWith(tag)
    if (index > 0) joined += joins ? ';\n' : '</script>'
    joined += joins ? part.slice(tag.length) : part
    isInline = joins || part.startsWith(tag, part.lastIndexOf('<script'))
  }
  return joined
}
