import { once } from 'node:events'
import { connect } from 'node:net'
import type { Hostile } from './requests'

/** How a request ended. */
export interface Outcome {
  readonly kind: string
  readonly line: string
  /** Null where the server said nothing, as it may where `leaves`: the client went at once. */
  readonly status: number | null
  readonly leaves: boolean
  readonly milliseconds: number
}

const PATIENCE = 30_000

/** Sends a request as it is, without a client that would put it right, and reads the answer to its end. */
export async function send(
  port: number,
  { kind, method, target, headers, leaves }: Hostile,
): Promise<Outcome> {
  const begun = performance.now()
  const upgrades = headers.some(([name]) => name === 'Upgrade')
  const text = [
    `${method} ${target} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Connection: ${upgrades ? 'Upgrade, HTTP2-Settings, ' : ''}close`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  const socket = connect({ port, host: '127.0.0.1' })
  let status: number | null = null
  socket.on('error', () => {})
  socket.setTimeout(PATIENCE, () => socket.destroy())
  socket.on('data', (part) => {
    status ??= Number(/^HTTP\/1\.1 (\d{3})/.exec(part.toString('latin1', 0, 16))?.[1] ?? Number.NaN)
  })
  socket.write(`${text.join('\r\n')}\r\n\r\n`, 'latin1')
  if (leaves) setTimeout(() => socket.destroy(), 5)
  await once(socket, 'close')
  const line = `${method} ${target}`
  return {
    kind,
    line: line.length > 100 ? `${line.slice(0, 100)}…` : line,
    status,
    leaves,
    milliseconds: performance.now() - begun,
  }
}
