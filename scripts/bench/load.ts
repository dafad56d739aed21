import autocannon from 'autocannon'

const CONNECTIONS = 32
const SECONDS = 15

/** How a server performs under load. */
export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Responses other than 200, and requests without a response. */
  readonly refused: number
}

/**
 * Requests one address of a running site over 32 connections for 15 seconds. With `cold` every request is for another
 * view, by its number.
 */
export async function load(url: string, path: string, cold?: (count: number) => string): Promise<Load> {
  let count = 0
  const { requests, latency, errors, non2xx } = await autocannon({
    url: url + path,
    connections: CONNECTIONS,
    duration: SECONDS,
    ...(cold && {
      requests: [{ setupRequest: (request) => ({ ...request, path: `${path}?${cold(count++)}` }) }],
    }),
  })
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    // Errors include timeouts.
    refused: errors + non2xx,
  }
}
