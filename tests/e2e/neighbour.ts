import { createServer } from 'node:http'

/** A page of another origin: a server of its own, as a route that the test only feigned would count as public. */
export async function neighbour(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ origin: string; close(): void }> {
  const server = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The neighbour has no port.')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
