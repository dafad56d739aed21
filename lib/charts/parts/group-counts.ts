import type { Category } from '@/lib/forms/parts/bin'
import type { CountedGroup } from '@/words/counted-rows'
import { uncapitalised } from '@/words/counts'
import { countsBy } from '../query/row-values'
import { OTHER } from './ranked-categories'

/** The name of a category within a sentence, where it is no proper name. */
const inText = ({ label }: Category) => uncapitalised(label)

/** How many rows each category has, the most first and all others last; categories without rows are left out. */
export function groupCounts<Row extends object>(
  rows: readonly Row[],
  categories: readonly Category[],
  of: (row: Row) => Category['id'],
  said: (category: Category) => string = inText,
): readonly CountedGroup[] {
  const counts = countsBy(rows, of)
  return categories
    .filter(({ id }) => counts.has(id))
    .map((category) => ({ id: category.id, label: said(category), count: counts.get(category.id) ?? 0 }))
    .sort((a, b) => Number(a.id === OTHER) - Number(b.id === OTHER) || b.count - a.count)
}
