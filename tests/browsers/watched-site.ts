import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { takeDownErrors } from './console'

const SCRIPT = '/take-down-errors.js'

/**
 * The site once more, with a script in its pages before all others: for a browser whose driver neither tells of the console
 * nor runs a script that early.
 */
export async function watchedSite(site: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((asked, answer) => {
    if (asked.url === SCRIPT) {
      answer.setHeader('content-type', 'text/javascript')
      answer.end(`(${takeDownErrors})()`)
      return
    }
    const headers = { ...asked.headers, 'accept-encoding': 'identity' }
    const forwarded = request(site + asked.url, { method: asked.method, headers }, (given) => {
      const { 'content-length': length, ...others } = given.headers
      if (!/^text\/html\b/.test(others['content-type'] ?? '')) {
        answer.writeHead(given.statusCode ?? 0, given.headers)
        given.pipe(answer)
        return
      }
      answer.writeHead(given.statusCode ?? 0, others)
      given.once('data', (begin: Buffer) => {
        given.pause()
        answer.write(
          begin.toString('latin1').replace('<head>', `<head><script src="${SCRIPT}"></script>`),
          'latin1',
        )
        given.pipe(answer)
      })
      given.once('end', () => answer.end())
    })
    forwarded.once('error', () => answer.destroy())
    asked.pipe(forwarded)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
