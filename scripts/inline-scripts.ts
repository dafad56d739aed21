import { createHash } from 'node:crypto'

const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g

/** The SHA-256 hashes, in base64, of the inline scripts of a page; each once, in order of appearance. */
export function inlineScripts(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', body = ''] of html.matchAll(SCRIPT)) {
    const runs = !/\ssrc=/.test(attributes) && !/\stype="application\//.test(attributes)
    if (runs && body !== '') hashes.add(createHash('sha256').update(body).digest('base64'))
  }
  return [...hashes]
}
