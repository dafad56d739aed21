import 'server-only'
import { filePolicy } from './content-policy'
import { type ExportedChart, exportedAt } from './routing'

/** Makes the file of a chart. */
type MakeFile = (request: Request, file: ExportedChart) => Promise<Response>

/** The answer to GET at an address of a file; null for every other address. */
export type DirectAnswer = (request: Request) => Promise<Response> | null

const HELD = Symbol.for('alliance-ledger.direct')
const held = globalThis as { [HELD]?: DirectAnswer }

/**
 * From now on `scripts/server/ask-directly.mjs` asks for files here and not Next.js, whose own part takes as long as that of
 * drawing one. Called by the route, so that both are of one copy of this code, with one cache.
 */
export function answerDirectly(makeFile: MakeFile): void {
  held[HELD] = (request) => {
    const file = exportedAt(new URL(request.url).pathname)
    if (file === null) return null
    return makeFile(request, file).then((response) => {
      response.headers.set('Content-Security-Policy', filePolicy(file.format))
      return response
    })
  }
}
