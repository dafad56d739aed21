import 'server-only'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Ledger } from '../schema/rows'
import { fileOf } from './parse'
import { defaultDirectory } from './read'
import { loadToServe, packagePaths, serve, served } from './served'

/** How often a running server looks for a new revision. */
const SECONDS_BETWEEN_LOOKS = 1

/** Whether a ledger has all revisions of another one, unchanged, and later ones. */
function continues(later: Ledger, earlier: Ledger): boolean {
  return (
    later.revisions.length > earlier.revisions.length &&
    earlier.revisions.every(({ digest }, at) => later.revisions[at]?.digest === digest)
  )
}

/** Changes with every change of a file. */
const stateOf = (path: string): string => {
  const { mtimeMs, size, ino } = statSync(/* turbopackIgnore: true */ path)
  return `${mtimeMs} ${size} ${ino}`
}

/**
 * Loads the ledger, and from then on takes each later revision as a whole, once all of its files are there and without
 * faults; until then the present one is served. Says what it does. Throws `LedgerFaults` if there is none to begin with.
 */
export function followLedger(): void {
  const directory = defaultDirectory()
  const list = join(directory, fileOf('revisions'))
  const wholeState = () =>
    packagePaths(directory)
      .map((path) => stateOf(join(directory, path)))
      .join('\n')
  let seen = stateOf(list)
  let refused = ''
  served()
  const look = () => {
    let whole = ''
    try {
      // A release renames the list last.
      if (stateOf(list) === seen) return
      whole = wholeState()
      if (whole === refused) return
      const listed = stateOf(list)
      const next = loadToServe(directory)
      const before = served().ledger
      seen = listed
      if (!continues(next.ledger, before)) {
        if (next.ledger.revisions.length === before.revisions.length) return
        throw new Error('Its revisions do not continue those that were published.')
      }
      serve(next)
      console.log(`Revision ${next.ledger.revisions.length} of the ledger is served now.`)
    } catch (error) {
      if (whole === refused) return
      refused = whole
      const reason = error instanceof Error ? error.message : String(error)
      console.error(`Revision ${served().ledger.revisions.length} of the ledger is still served. ${reason}`)
    }
  }
  setInterval(look, SECONDS_BETWEEN_LOOKS * 1000).unref()
}
