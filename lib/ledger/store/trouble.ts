/** Why a process may not serve the newest revision, and since when. */
export interface Trouble {
  /** ISO 8601, in UTC. */
  readonly since: string
  readonly reason: string
}

// The bundler gives pages, routes and the server in front a copy of this module each: what they tell must be one.
const HELD = Symbol.for('alliance-ledger.trouble')
const held = globalThis as { [HELD]?: Trouble | null }

/** What keeps this process from the newest revision; null while nothing does. */
const trouble = (): Trouble | null => held[HELD] ?? null

/** Says that something does, or with null that nothing does any more. Answers whether that is news. */
export function noteTrouble(reason: string | null): boolean {
  const before = trouble()
  if (before?.reason === reason || (before === null && reason === null)) return false
  held[HELD] = reason === null ? null : { since: before?.since ?? new Date().toISOString(), reason }
  return true
}
