import type { Estimate } from '@/lib/ledger/schema/rows'
import { countWords } from '../counts'
import { dateWords } from '../dates'
import { quantityWords } from '../quantities'

type Yield = Pick<Estimate, 'low' | 'best' | 'high' | 'qualifier' | 'about'>

/** Nuclear tests by the largest published yield of each, in ascending order. */
export function yieldsSummary(tests: readonly Yield[]): string {
  const words = (test: Yield) => `${quantityWords(test, 'kt')} (${dateWords(test.about)})`
  const [smallest, largest] = [tests[0], tests.at(-1)]
  if (!smallest || !largest || smallest === largest)
    return `Published estimates of the yield of one test: ${tests.map(words).join()}.`
  return `Published estimates of ${countWords(tests.length, 'test')}, the smallest ${words(smallest)}, the largest ${words(largest)}.`
}
