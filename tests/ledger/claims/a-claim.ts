import type { Assessed } from '@/lib/ledger/schema/rows'

export type Claim = Assessed<'estimates'>

/** A claim of South Korea's intelligence service of 23 October 2024, but for the cells given. */
export const claim = (cells: Partial<Claim>): Claim => ({
  id: 'claim',
  indicator: 'troops.sent',
  claimant: 'kor-nis',
  attribution: null,
  asserted: cells.known ?? '2024-10-23',
  about: cells.known ?? '2024-10-23',
  low: null,
  best: null,
  high: null,
  qualifier: 'about',
  sources: [],
  note: null,
  caveats: [],
  since: 1,
  until: null,
  weakness: [],
  support: [],
  known: '2024-10-23',
  ...cells,
})
export const exact = (best: number, cells: Partial<Claim> = {}) =>
  claim({ id: `exact-${best}`, best, qualifier: 'exact', ...cells })
export const atLeast = (low: number, cells: Partial<Claim> = {}) =>
  claim({ id: `least-${low}`, low, qualifier: 'at-least', ...cells })
export const atMost = (high: number, cells: Partial<Claim> = {}) =>
  claim({ id: `most-${high}`, high, qualifier: 'at-most', ...cells })
export const range = (low: number, high: number, cells: Partial<Claim> = {}) =>
  claim({ id: `range-${low}-${high}`, low, high, qualifier: 'range', ...cells })
