import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memoByKey, memoOfProcess } from '@/lib/memo'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { Sentence } from '@/words/answers'
import type { DashboardPath } from '../catalogue'
import { ANSWERS } from '.'

/** A page tells its answer in two parts, and to those who link to it. */
const MAX_ANSWERS = 4

const told = memoOfProcess('answers', (slice: Snapshot) =>
  memoByKey(
    (path: DashboardPath, view: View) => `${path}?${formatView(view)}`,
    (path, view) => ANSWERS[path].read(slice, view),
    MAX_ANSWERS,
  ),
)

/** The sentences that answer the question of a dashboard in a view, from the rows of a slice. */
export const readAnswer = (path: DashboardPath, slice: Snapshot, view: View): readonly Sentence[] =>
  told(slice)(path, view)
