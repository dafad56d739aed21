import autocannon from 'autocannon'

/** How a server performs under load. */
export interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Responses other than 200, and requests without a response. */
  readonly refused: number
}

export interface LoadOptions {
  readonly connections: number
  readonly seconds: number
  /** For a different address each time, by its number. */
  readonly next?: (count: number) => string
}

/** As a browser asks. */
const HEADERS = { 'accept-encoding': 'gzip, br' }

/** Requests addresses of a running site over some connections. */
export async function load(
  url: string,
  path: string,
  { connections, seconds, next }: LoadOptions,
): Promise<Load> {
  let count = 0
  const { requests, latency, errors, non2xx } = await autocannon({
    url: url + path,
    connections,
    duration: seconds,
    headers: HEADERS,
    ...(next && { requests: [{ setupRequest: (request) => ({ ...request, path: next(count++) }) }] }),
  })
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    // Errors include timeouts.
    refused: errors + non2xx,
  }
}
