// Written by scripts/derive.ts from about.json of the data directory.
import type { DashboardPath } from '../catalogue'
import type { Answer } from './answer'
import { diplomacy } from './diplomacy'
import { domestic } from './domestic'
import { economy } from './economy'
import { munitions } from './munitions'
import { overview } from './overview'
import { troops } from './troops'
import { weapons } from './weapons'

/** The answer to the question of each dashboard. */
export const ANSWERS = {
  '/': overview,
  '/troops': troops,
  '/weapons': weapons,
  '/munitions': munitions,
  '/diplomacy': diplomacy,
  '/economy': economy,
  '/domestic': domestic,
} as const satisfies Readonly<Record<DashboardPath, Answer>>
