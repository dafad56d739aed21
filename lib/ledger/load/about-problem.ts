import 'server-only'
import { createHash } from 'node:crypto'
import { ABOUT_DIGEST } from '@/lib/about/digest'

/** The file of a data directory that says what its ledger is about. */
export const ABOUT_FILE = 'about.json'

/**
 * Why rows cannot be read with this build: it knows the sides, topics and kinds of one `about.json` alone. Null where its
 * bytes are those; `bytes` is null where the directory has none.
 */
export function aboutProblem(directory: string, bytes: Uint8Array | null): string | null {
  if (bytes === null) return `${directory} has no ${ABOUT_FILE}, which says what its ledger is about.`
  if (createHash('sha256').update(bytes).digest('hex') === ABOUT_DIGEST) return null
  const how = URL.canParse(directory)
    ? 'npm start builds anew'
    : `Build with LEDGER_DATA=${directory}, as npm start and npm run build do`
  return `${directory}/${ABOUT_FILE} is not the one that this build was made for. ${how}.`
}
