import 'server-only'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { inTurns } from '../columns/finished'
import { fileOf } from '../load/parse'
import { loadingToServe, packagePaths } from '../load/served'
import type { LedgerStore } from './ledger-store'

/** Changes with every change of a file. */
const stateOf = (path: string): string => {
  const { mtimeMs, size, ino } = statSync(/* turbopackIgnore: true */ path)
  return `${mtimeMs} ${size} ${ino}`
}

/** A data directory, in which `ledger release` publishes. */
export const fileStore = (directory: string): LedgerStore => ({
  name: directory,
  isRemote: false,
  lookEvery: 250,
  // A release renames the list last.
  publishedState: async () => stateOf(join(directory, fileOf('revisions'))),
  wholeState: async () =>
    packagePaths(directory)
      .map((path) => stateOf(join(directory, path)))
      .join('\n'),
  load: () => inTurns(loadingToServe(directory)),
  onPublished: () => {},
  close: async () => {},
})
