import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const PIECE = 6_000
const PAUSE = 15

/** The site behind a slow line: its pages arrive in pieces, each of which the browser may paint. All else passes. */
export async function slowLine(site: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      name === 'connection' || typeof value !== 'string' ? [] : [[name, value] as [string, string]],
    )
    const answer = await fetch(`${site}${request.url}`, { headers, redirect: 'manual' })
    const body = Buffer.from(await answer.arrayBuffer())
    const kept = [...answer.headers].filter(
      ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection)$/.test(name),
    )
    response.writeHead(answer.status, Object.fromEntries(kept))
    const piece = answer.headers.get('content-type')?.startsWith('text/html') ? PIECE : body.length || 1
    for (let at = 0; at < body.length; at += piece) {
      response.write(body.subarray(at, at + piece))
      if (piece === PIECE) await wait(PAUSE)
    }
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The slow line has no port.')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
