import { get } from 'node:http'

const CLIENTS = 50
const SECONDS = 8
const SLOWEST = 3000

/** Asks for an address from one of the addresses of this machine; null without an answer. */
const ask = (port: number, path: string, localAddress?: string) =>
  new Promise<number | null>((resolve) => {
    const request = get(
      {
        host: '127.0.0.1',
        port,
        path,
        agent: false,
        ...(localAddress === undefined ? {} : { localAddress }),
      },
      (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? null))
      },
    )
    request.once('error', () => resolve(null))
  })

/**
 * Fifty clients ask for views and large pictures without pause, and others for a stored page and for a small picture.
 * Prints how the others fare; returns what is wrong.
 */
export async function crowd(port: number): Promise<string[]> {
  const faults: string[] = []
  const until = performance.now() + SECONDS * 1000
  let asked = 0
  const statuses = new Map<number | null, number>()
  const greedy = Array.from({ length: CLIENTS }, async (_, client) => {
    while (performance.now() < until) {
      asked += 1
      const path =
        client % 5 === 0
          ? `/charts/growth.png?dpr=4&w=${1000 + asked}`
          : `/troops?known=2025-01-13&q=${asked}`
      const status = await ask(port, path)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === null || (status >= 500 && status !== 503)) faults.push(`${status} ${path} in a crowd`)
    }
  })
  const others = (
    [
      ['stored page', () => '/troops', '127.0.0.2'],
      ['small picture of another client', (at: number) => `/charts/contacts.svg?w=${400 + at}`, '127.0.0.3'],
      ['view of another client', (at: number) => `/economy?known=2025-01-13&q=${at}`, '127.0.0.4'],
    ] as const
  ).map(async ([what, path, address]) => {
    const times: number[] = []
    let refused = 0
    while (performance.now() < until) {
      const begun = performance.now()
      const status = await ask(port, path(times.length), process.platform === 'linux' ? address : undefined)
      times.push(performance.now() - begun)
      if (status !== 200) refused += 1
    }
    const slowest = Math.round(Math.max(...times))
    console.log(`${what}: ${times.length} answers, ${refused} refused, slowest ${slowest} ms`)
    if (slowest > SLOWEST) faults.push(`${what} takes ${slowest} ms in a crowd`)
  })
  await Promise.all([...greedy, ...others])
  console.log(
    `the crowd of ${CLIENTS}: ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
  )
  return faults
}
