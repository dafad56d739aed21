import { describe, expect, test } from 'vitest'
import { table } from '../data'
import { values } from './html'
import { page } from './site'

const RANGE = '2025-12'
const ids = (rows: ReturnType<typeof table>) => rows.map(({ id = '' }) => id)
const events = table('events')
const estimates = table('estimates')

/** What the ledger grew from, with the dashboards on which a reader must come upon it: as a mark or in a list. */
const TOLD: readonly (readonly [what: string, dashboards: readonly string[], rows: readonly string[]])[] = [
  ['the New Year address', ['/diplomacy', '/troops'], ['diplomacy-2026-01-01-ny-2026-address']],
  [
    'the number of soldiers sent',
    ['/troops'],
    ids(estimates.filter(({ indicator }) => indicator === 'troops.deployed.cumulative')),
  ],
  ['the open acknowledgement', ['/troops'], ['troops-2025-04-28-dprk-confirms']],
  [
    'visits to factories and a hospital',
    ['/domestic'],
    ['domestic-2025-12-dec-factories-seed', 'domestic-2025-12-13-kusong-hospital'],
  ],
  [
    'homes and harvests',
    ['/domestic'],
    ids(
      table('series').filter(({ indicator = '' }) =>
        ['domestic.crop-production', 'domestic.housing.pyongyang'].includes(indicator),
      ),
    ),
  ],
  [
    'the weapons',
    ['/weapons'],
    [
      'weapons-2025-12-25-nuclear-powered-submarine-inspection',
      'weapons-2025-12-28-long-range-strategic-cruise-missile-test',
      'weapons-2025-04-25-choe-hyon-launched',
      'weapons-2025-10-10-hwasong-20-parade',
      'weapons-2025-09-12-nuclear-and-conventional-forces-policy-statement',
    ],
  ],
  ['the orders to munitions plants', ['/weapons', '/munitions'], ['munitions-2025-12-26-kim-munitions']],
  [
    'what was sent to Russia',
    ['/munitions'],
    ids(estimates.filter(({ indicator }) => indicator === 'munitions.containers.cumulative')),
  ],
  [
    'the silence on the United States',
    ['/diplomacy'],
    [
      'diplomacy-2026-01-01-ny-2026-silence',
      'diplomacy-2025-10-24-sort-of-nuclear-power',
      'diplomacy-2019-06-30-panmunjom-trump',
    ],
  ],
  [
    'the letters of the New Year',
    ['/diplomacy'],
    [
      'diplomacy-2025-12-18-putin-new-year',
      ...ids(
        events.filter(
          ({ kind, counterpart, date = '' }) =>
            kind === 'letter' && counterpart === 'RUS' && date >= RANGE && date < '2026-02',
        ),
      ),
    ],
  ],
  [
    'the Party Congress',
    ['/domestic'],
    ids(events.filter(({ kind, date = '' }) => kind === 'congress' && date.startsWith('2026-02'))),
  ],
]

/** The records that a page leads to in one step. */
const recordsOn = async (path: string): Promise<ReadonlySet<string>> =>
  new Set(
    values(await page(path), 'a', 'href').flatMap((href) => /^\/records\/([^?]+)/.exec(href)?.[1] ?? []),
  )

describe.each(TOLD)('%s', (_, dashboards, rows) => {
  test.each(dashboards)('is what %s leads to', async (dashboard) => {
    expect(rows.length).toBeGreaterThan(0)
    const shown = await recordsOn(dashboard)
    for (const row of rows) expect(shown, row).toContain(row)
  })
})
