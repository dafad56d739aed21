import { createServer, request } from 'node:http'

/** One address with servers behind it, of which one answers: what a proxy does that changes its mind. */
export async function switching(first: string) {
  let target = first
  const proxy = createServer((asked, answer) => {
    const passed = request(
      new URL(asked.url ?? '/', target),
      { method: asked.method, headers: asked.headers },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      },
    )
    passed.on('error', () => answer.destroy())
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** From now on another one answers, also those who listen. */
    to(url: string) {
      target = url
      proxy.closeAllConnections()
    },
    close() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
