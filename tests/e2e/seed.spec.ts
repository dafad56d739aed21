import type { APIRequestContext } from '@playwright/test'
import { table } from './data'
import { expect, test } from './site'

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
async function recordsOn(request: APIRequestContext, path: string): Promise<ReadonlySet<string>> {
  const answer = await request.get(path)
  expect(answer.status()).toBe(200)
  return new Set([...(await answer.text()).matchAll(/href="\/records\/([^"?]+)/g)].map(([, id = '']) => id))
}

for (const [what, dashboards, rows] of TOLD)
  for (const dashboard of dashboards)
    test(`${dashboard} leads to ${what}`, async ({ request }) => {
      expect(rows.length).toBeGreaterThan(0)
      const shown = await recordsOn(request, dashboard)
      for (const row of rows) expect(shown, row).toContain(row)
    })

test('the overview leads to the address by its landmarks, and to the two-way street', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^All \d+ landmarks on the timeline$/ }).click()
  await expect(page).toHaveURL('/timeline?landmark=yes')
  const search = page.getByRole('searchbox')
  await search.fill('Kim opens 2026 praising troops')
  await expect(page.getByRole('link', { name: /Kim opens 2026 praising troops/ }).first()).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: 'What goes to Russia, what comes back?' }).click()
  await expect(page).toHaveURL('/charts/two-way-street')
})
