import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { ImportRefused } from '../import-refused'
import type { Kind } from '../kind'
import type { UpstreamFile } from '../upstream'
import { fetchBytes } from './fetch-bytes'
import { LIMITS, megabytes } from './limits'

const isAddress = (given: string) => /^https?:\/\//i.test(given)

function refuseUnlessAddress(given: string): void {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(given) && !isAddress(given))
    throw new ImportRefused(
      `${given} is neither a file nor an address with http or https. Nothing was imported.`,
    )
  if (isAddress(given) && !URL.canParse(given))
    throw new ImportRefused(`${given} is no address of the web. Nothing was imported.`)
  if (isAddress(given) && new URL(given).username !== '')
    throw new ImportRefused('An address with a user or a password is not read. Nothing was imported.')
}

/** A file of this machine, within the limit. Throws `ImportRefused` for what is none. */
export function fileBytes(path: string): Uint8Array {
  const state = statSync(path, { throwIfNoEntry: false })
  if (state === undefined) throw new ImportRefused(`There is no file ${path}. Nothing was imported.`)
  if (!state.isFile()) throw new ImportRefused(`${path} is no file. Nothing was imported.`)
  if (state.size > LIMITS.bytes)
    throw new ImportRefused(
      `${path} has ${megabytes(state.size)}; at most ${megabytes(LIMITS.bytes)} are read. Nothing was imported.`,
    )
  return readFileSync(path)
}

/** All files of what was given to import: one as a rule, the pages of each table of another ledger. */
export async function gather(
  kind: Kind,
  given: string,
  say: (line: string) => void,
): Promise<readonly UpstreamFile[]> {
  refuseUnlessAddress(given)
  const isDirectory =
    !isAddress(given) && (statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false)
  const files: UpstreamFile[] = []
  for (const part of kind.parts(given, isDirectory)) {
    let next: string | null = part
    while (next !== null) {
      if (files.length >= LIMITS.parts)
        throw new ImportRefused(`${given} has more than ${LIMITS.parts} pages. Nothing was imported.`)
      if (isAddress(next)) say(`Reading ${next}`)
      const file: UpstreamFile = {
        name: next,
        bytes: isAddress(next) ? await fetchBytes(next, say) : fileBytes(next),
      }
      files.push(file)
      next = kind.next(file, given)
    }
  }
  return files
}
