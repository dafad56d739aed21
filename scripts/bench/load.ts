import autocannon from 'autocannon'

const CONNECTIONS = 32
const SECONDS = 15

/** What a server did under load. */
export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Answers other than 200, and requests that got none. */
  readonly refused: number
}

/**
 * Asks one address of a running site over 32 connections for 15 seconds.
 * With `cold` every request asks for a view that nobody asked for before.
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
    // Requests that ran out of time are among the errors.
    refused: errors + non2xx,
  }
}
