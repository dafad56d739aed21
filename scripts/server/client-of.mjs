import { isIPv6 } from 'node:net'

/**
 * Who asks, as far as fairness goes: the address of the client, of IPv6 the network that one customer is given. Behind
 * a proxy that is trusted, the address that it adds to `X-Forwarded-For`.
 * @param {string | undefined} address of the connection
 * @param {string | string[] | undefined} forwarded
 * @param {boolean} trustProxy
 */
export function clientOf(address, forwarded, trustProxy) {
  const added = trustProxy ? [forwarded ?? []].flat().join(',').split(',').at(-1)?.trim() : ''
  const client = (added || address || '').replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(client)) return client
  const [head = '', tail] = client.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  return [...groups, ...Array(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}
