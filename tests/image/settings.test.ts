import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TOLD_METRICS } from '@/scripts/server/told-metrics.mjs'
import { settings } from './variables'

const page = readFileSync('docs/running.md', 'utf8')
const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)

it('the page about running it describes every variable that the code reads, once, and no other', () => {
  expect([...rows].sort()).toEqual(settings())
})

it('and names no figure that there is not', () => {
  const named = new Set([...page.matchAll(/`(ledger_[a-z_]+)/g)].map(([, name]) => name))
  const told = TOLD_METRICS.map(({ name }) => name)
  expect(named.size).toBeGreaterThan(5)
  expect([...named].filter((name) => !told.includes(name ?? ''))).toEqual([])
})
