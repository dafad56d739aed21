import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What exports depend on besides the ledger. The lock file stands for fonts and libraries. */
const SOURCES = ['lib', 'package-lock.json']

function filesIn(path: string): string[] {
  const listed = readdirSync(path, { recursive: true, withFileTypes: true })
  return listed
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A short hash of the drawing code, the same on every machine. */
export function rendererVersion(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES)
    for (const file of path.includes('.') ? [path] : filesIn(path))
      hash.update(file).update(readFileSync(file))
  return hash.digest('base64url').slice(0, 12)
}
