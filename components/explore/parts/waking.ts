/*
 * The parts of a page stay as the server drew them until a reader comes near: only then are their code and rows fetched
 * and does React take them over. Here stands which part is how far.
 */

interface Part {
  readonly loaded: Promise<unknown>
  readonly load: () => Promise<unknown>
  readonly resolve: (loaded: unknown) => void
  /** It is put off where the server says that it has to be asked again: it has other things to do, or not this revision yet. */
  state: 'asleep' | 'waking' | 'awake' | 'failed' | 'put off'
}

const parts = new Map<string, Part>()
/** Those that a reader came near before React knew of them. */
const wanted = new Set<string>()
const listeners = new Set<(id: string) => void>()

/** Calls back whenever a part is awake or failed to wake. */
export function onPart(listener: (id: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function enter(id: string, part: Part, state: Part['state']): void {
  part.state = state
  for (const listener of listeners) listener(id)
}

/** What is loaded for a part once a reader comes near. The promise of a part is always the same. */
export function untilNear(id: string, load: () => Promise<unknown>): Promise<unknown> {
  const before = parts.get(id)
  if (before !== undefined) return before.loaded
  let resolve = (_: unknown) => {}
  const loaded = new Promise<unknown>((settle) => {
    resolve = settle
  })
  parts.set(id, { loaded, load, resolve, state: 'asleep' })
  if (wanted.delete(id)) wake(id)
  return loaded
}

/** Wakes a part, unless it is awake or about to be; one that failed or was put off is tried again. */
export function wake(id: string): void {
  const part = parts.get(id)
  if (part === undefined) {
    wanted.add(id)
    return
  }
  if (part.state === 'waking' || part.state === 'awake') return
  part.state = 'waking'
  part.load().then(part.resolve, (error) => enter(id, part, error?.cause === 503 ? 'put off' : 'failed'))
}

/** To be called when React has taken a part over. */
export function isUp(id: string): void {
  const part = parts.get(id)
  if (part !== undefined && part.state !== 'awake') enter(id, part, 'awake')
}

export const isAwake = (id: string): boolean => parts.get(id)?.state === 'awake'
export const isPutOff = (id: string): boolean => parts.get(id)?.state === 'put off'
export const hasFailed = (id: string): boolean => parts.get(id)?.state === 'failed'
