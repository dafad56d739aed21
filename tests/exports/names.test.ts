import { describe, expect, it } from 'vitest'
import { fileName } from '@/lib/exports/request/file-name'
import { siteOrigin } from '@/lib/http/origin'

describe('fileName', () => {
  it.each([
    ['troops-sent', '', 'troops-sent_r1.svg'],
    ['troops-sent', 'known=2025-01-13', 'troops-sent_known-2025-01-13_r1.svg'],
    ['troops-sent', 'known=2025-01-13&rev=1', 'troops-sent_known-2025-01-13_r1.svg'],
    ['contacts', 'from=2024&levels=leader,minister', 'contacts_from-2024_levels-leader-minister_r1.svg'],
    ['timeline', 'q=%EB%B6%81%20x', 'timeline_q-x_r1.svg'],
    ['timeline', 'q=..%2F..%2Fetc', 'timeline_q-..-..-etc_r1.svg'],
  ])('%s?%s is saved as %s', (chart, query, name) => {
    expect(fileName(chart, query, 1, 'svg')).toBe(name)
  })

  it('stays short and keeps revision and extension', () => {
    const name = fileName('contacts', `claimants=${'abc-def,'.repeat(60)}`, 12, 'json')
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/[a-z]_r12\.json$/)
  })
})

describe('siteAddress', () => {
  const requested = (host: string, proto?: string) =>
    new Headers(proto === undefined ? { host } : { host, 'x-forwarded-proto': proto })

  it('is what the site was told to be', () => {
    expect(siteOrigin(requested('evil.example'), 'https://ledger.example/')).toBe('https://ledger.example')
  })

  it.each([
    ['localhost:3000', undefined, 'http://localhost:3000'],
    ['Ledger.Example', 'https', 'https://ledger.example'],
    ['[::1]:3000', 'http', 'http://[::1]:3000'],
    ['a"b', undefined, 'http://localhost'],
    ['x/..', undefined, 'http://localhost'],
    ['', undefined, 'http://localhost'],
  ])('else the host %j asked by %j: %s', (host, proto, address) => {
    expect(siteOrigin(requested(host, proto), undefined)).toBe(address)
  })
})
