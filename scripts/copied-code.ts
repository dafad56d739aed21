import { runInNewContext } from 'node:vm'

/** What a script hands to the loader of the bundler: beside itself, the ids of a module and then its code, and so on. */
type Pushed = readonly [script: unknown, ...modules: readonly unknown[]]

/** The length of the code of each module of a built script, in characters, by its ids. */
function modulesOf(script: string): ReadonlyMap<string, number> {
  const pushed: Pushed[] = []
  runInNewContext(script, { TURBOPACK: { push: (part: Pushed) => pushed.push(part) } })
  const modules = new Map<string, number>()
  for (const [, ...parts] of pushed) {
    let ids: unknown[] = []
    for (const part of parts) {
      if (typeof part !== 'function') ids.push(part)
      else {
        modules.set(ids.join(), String(part).length)
        ids = []
      }
    }
  }
  return modules
}

/** The length of the code that several built scripts have, counted once for each of them but one, in characters. */
export function copiedCode(scripts: readonly string[]): number {
  const seen = new Set<string>()
  let copied = 0
  for (const script of scripts)
    for (const [ids, length] of modulesOf(script)) {
      if (seen.has(ids)) copied += length
      seen.add(ids)
    }
  if (seen.size === 0) throw new Error('No script hands a module to the loader of the bundler.')
  return copied
}
