import { inlineHashes, joinInlineScripts } from './inline-elements.mjs'

const NONCE = /'nonce-([\w-]+)'/

/**
 * The nonce that a policy allows; undefined where there is none.
 * @param {string} policy a Content-Security-Policy
 */
export const nonceOf = (policy) => NONCE.exec(policy)?.[1]

/**
 * A page that was rendered with a nonce, as it is the same for everybody: its policy allows, by their hashes, the inline
 * scripts and styles that carry the nonce, and the nonce is gone. What somebody might have smuggled into the page knew
 * no nonce, and has no hash.
 * @param {Buffer} page
 * @param {string} policy its Content-Security-Policy
 * @param {string} nonce
 */
export function withoutNonce(page, policy, nonce) {
  // A character for each byte: what is looked for is ASCII, and all else need not be decoded.
  const html = page.toString('latin1')
  const attribute = ` nonce="${nonce}"`
  /** @param {string} text */
  const cleared = (text) =>
    text
      .replaceAll(attribute, '')
      // What React is told of the page, in a script.
      .replaceAll(`\\"nonce\\":\\"${nonce}\\"`, '\\"nonce\\":\\"$undefined\\"')
  /** @param {string} text */
  const sent = (text) => Buffer.from(cleared(text), 'latin1')
  const joined = joinInlineScripts(html, `<script${attribute}>`)
  const { scripts, styles } = inlineHashes(joined, (attributes) => attributes.includes(attribute), sent)
  const directives = policy.split('; ').map((directive) => {
    const hashes = directive.startsWith('style-src ') ? styles : scripts
    return directive
      .split(' ')
      .flatMap((source) => (NONCE.test(source) ? hashes.map((hash) => `'sha256-${hash}'`) : [source]))
      .join(' ')
  })
  return { body: sent(joined), policy: directives.join('; ') }
}
