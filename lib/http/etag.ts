import 'server-only'
import { createHash } from 'node:crypto'

/**
 * The entity tag of a response that depends only on `parts`. Weak, because the server may send the same response
 * compressed or not under one tag.
 */
export function etagOf(parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`
}
