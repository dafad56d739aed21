import { expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { rowsShown } from '@/lib/site/rows-shown'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

const ADDED = 'troops-2025-02-24-gbr-fcdo-deployed-total'

const shown = (rev: number, view: Partial<View>) =>
  rowsShown(
    {
      ledger: ledger(),
      view: { ...DEFAULT_VIEW, rev, ...view },
      revision: snapshot(ledger(), rev).revision,
      newest: snapshot(ledger()).revision,
    },
    [CHARTS['troops-sent']],
  )

test('a row counts as shown where the chart shows it at either revision, under the filters of the view', () => {
  expect(shown(1, {}).has(ADDED)).toBe(true)
  expect(shown(1, { claimants: ['kor-nis'] }).has(ADDED)).toBe(false)
  expect(shown(1, { claimants: ['kor-nis'] }).size).toBeGreaterThan(0)
  expect(shown(ledger().revisions.length, {}).size).toBe(0)
})
