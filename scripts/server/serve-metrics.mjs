import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * Tells figures at `/metrics` of a port of their own, which readers of the site do not reach. It holds up no end.
 * @param {import('./metrics.mjs').Metrics} metrics
 * @param {number} port
 * @param {string} host
 */
export async function serveMetrics(metrics, port, host) {
  const server = createServer(async ({ method, url }, response) => {
    if (url !== '/metrics' || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('/metrics\n')
      return
    }
    try {
      const text = await metrics.text()
      response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).end(text)
    } catch (error) {
      console.error(error)
      response.writeHead(500).end()
    }
  })
  server.unref()
  server.listen({ port, host })
  await once(server, 'listening')
}
