import type { Kind } from './kind'
import { cnsMissileTests } from './kinds/cns-missile-tests'
import { csisProvocations } from './kinds/csis-provocations'
import { csv } from './kinds/csv'
import { japanMod } from './kinds/japan-mod'
import { ledger } from './kinds/ledger'
import { timelinejs } from './kinds/timelinejs'

/** Every kind of upstream, by the word that the command takes. */
export const KINDS = {
  'cns-missile-tests': cnsMissileTests,
  'csis-provocations': csisProvocations,
  timelinejs,
  'japan-mod': japanMod,
  ledger,
  csv,
} as const satisfies Readonly<Record<string, Kind>>
export type KindId = keyof typeof KINDS

/** Their ids, in order. */
export const KIND_IDS = Object.keys(KINDS) as [KindId, ...KindId[]]
