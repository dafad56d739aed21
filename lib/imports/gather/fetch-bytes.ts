import { ImportRefused } from '../import-refused'
import { LIMITS, megabytes } from './limits'

const PROGRESS = 2_000_000

/** Why a request got no answer, in words. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `gave no whole answer within ${LIMITS.milliseconds / 1000} seconds`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'is not there: its host takes no connection',
    ENOTFOUND: 'has a host that nobody knows',
    EAI_AGAIN: 'has a host whose name could not be looked up; is this machine on the network?',
    ECONNRESET: 'broke off the connection',
  }
  return known[code] ?? `could not be read (${cause instanceof Error ? cause.message : String(cause)})`
}

/** The words for an answer that is no success. */
function statusWords(status: number): string {
  if (status === 401 || status === 403) return 'asks to sign in, or does not let anybody read it'
  if (status === 404 || status === 410) return 'does not exist'
  if (status === 429) return 'wants fewer requests; try again later'
  return status >= 500 ? 'has a failure of its own' : 'was refused'
}

async function bodyOf(response: Response, address: string, say: (line: string) => void): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? 0)
  const tooLong = () =>
    new ImportRefused(`${address} is longer than ${megabytes(LIMITS.bytes)}. Nothing was imported.`)
  if (announced > LIMITS.bytes) throw tooLong()
  const chunks: Uint8Array[] = []
  let [length, told] = [0, PROGRESS]
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > LIMITS.bytes) throw tooLong()
    if (length >= told) {
      say(`  ${megabytes(length)} so far`)
      told += PROGRESS
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * What an address answers, with limits of bytes, time and redirects. `say` is told of what takes long. Throws
 * `ImportRefused`, in words, for everything but an answer of success.
 */
export async function fetchBytes(given: string, say: (line: string) => void): Promise<Uint8Array> {
  let address = given
  const signal = AbortSignal.timeout(LIMITS.milliseconds)
  const headers = { accept: 'application/json, text/csv, */*;q=0.5', 'user-agent': 'alliance-ledger import' }
  try {
    for (let redirects = 0; redirects <= LIMITS.redirects; redirects++) {
      const response = await fetch(address, { redirect: 'manual', signal, headers })
      const target = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || target === null) {
        if (response.ok) return await bodyOf(response, address, say)
        await response.body?.cancel()
        throw new ImportRefused(
          `${address} ${statusWords(response.status)} (HTTP ${response.status}). Nothing was imported.`,
        )
      }
      await response.body?.cancel()
      if (!URL.canParse(target, address) || !/^https?:$/.test(new URL(target, address).protocol))
        throw new ImportRefused(
          `${address} leads to ${target}, which is no address of the web. Nothing was imported.`,
        )
      address = new URL(target, address).href
      if (/^https:\/\/accounts\.google\.com\//.test(address))
        throw new ImportRefused(
          `${given} leads to the page where one signs in to Google: the sheet is not published. Its owner publishes it by File, Share, Publish to web, as comma-separated values.`,
        )
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error
    throw new ImportRefused(`${address} ${reasonOf(error)}. Nothing was imported.`)
  }
  throw new ImportRefused(`${given} leads on more than ${LIMITS.redirects} times. Nothing was imported.`)
}
