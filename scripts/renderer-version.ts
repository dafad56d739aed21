import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All that decides what an export looks like, beside the ledger: drawing code, and the lock that names fonts and renderer. */
const DRAWS = ['lib', 'components/figure', 'package-lock.json']

function filesIn(path: string): string[] {
  const listed = readdirSync(path, { recursive: true, withFileTypes: true })
  return listed
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A short hash over the code that draws: the same for the same sources on every machine, another for any change. */
export function rendererVersion(): string {
  const hash = createHash('sha256')
  for (const path of DRAWS)
    for (const file of path.includes('.') ? [path] : filesIn(path))
      hash.update(file).update(readFileSync(file))
  return hash.digest('base64url').slice(0, 12)
}
