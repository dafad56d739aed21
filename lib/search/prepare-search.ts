import 'server-only'
import { setImmediate as pause } from 'node:timers/promises'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { columnsOf } from '@/lib/timeline/large/columns'
import { isLarge } from '@/lib/timeline/large/is-large'
import { wordsStep } from '@/lib/timeline/large/words'
import { daysAbout } from './days-about'

/** For as long each, with a pause between: whoever asks something meanwhile waits for no more than that. */
const SLICE_MS = 20

/**
 * Makes most of what the timeline and the search of a large ledger need before that is served, as its first readers would
 * wait for half a minute. Nothing is made of a small ledger.
 */
export async function prepareSearch(ledger: Ledger): Promise<void> {
  const at = snapshot(ledger)
  if (!isLarge(at)) return
  columnsOf(at)
  while (!wordsStep(at, SLICE_MS)) await pause()
  daysAbout(at)
}
