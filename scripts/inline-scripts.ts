import { createHash } from 'node:crypto'

/** The scripts of a page, each with its attributes and its body. */
function* scriptsIn(html: string): Generator<{ readonly attributes: string; readonly body: string }> {
  for (let at = html.indexOf('<script'); at !== -1; at = html.indexOf('<script', at)) {
    const start = html.indexOf('>', at)
    const end = start === -1 ? -1 : html.indexOf('</script>', start)
    if (end === -1) return
    yield { attributes: html.slice(at + '<script'.length, start), body: html.slice(start + 1, end) }
    at = end
  }
}

/** The SHA-256 hashes, in base64, of the inline scripts of a page; each once, in order of appearance. */
export function inlineScripts(html: string): string[] {
  const hashes = new Set<string>()
  for (const { attributes, body } of scriptsIn(html)) {
    const runs = !/\ssrc=/.test(attributes) && !/\stype="application\//.test(attributes)
    if (runs && body !== '') hashes.add(createHash('sha256').update(body).digest('base64'))
  }
  return [...hashes]
}

/**
 * A page whose inline scripts, where one follows another, are one. How many pieces Next.js makes of them depends on the size
 * of the page and the version of Node.js; each would need its hash in a header, and servers refuse long ones.
 */
export function joinInlineScripts(html: string): string {
  let joined = ''
  let isInline = false
  for (const [index, part] of html.split('</script>').entries()) {
    const joins: boolean = isInline && part.startsWith('<script>')
    if (index > 0) joined += joins ? ';\n' : '</script>'
    joined += joins ? part.slice('<script>'.length) : part
    isInline = joins || part.startsWith('<script>', part.lastIndexOf('<script'))
  }
  return joined
}
