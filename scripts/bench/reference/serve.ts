import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { ECHARTS_PATH, echartsScript, referencePages } from './pages'

/** Serves the reference pages, compressed, until `stop()`. */
export async function serveReference(ledger: Ledger) {
  const pages = referencePages(ledger)
  const files = new Map([[ECHARTS_PATH, { type: 'text/javascript', body: gzipSync(echartsScript()) }]])
  for (const { path, html } of pages)
    files.set(path, { type: 'text/html; charset=utf-8', body: gzipSync(html) })
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    if (file === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' }).end(file.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, pages, stop }
}
