import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { launchedType } from '@/words/salvos'

/** The place of a launch in its salvo, and what a summary of the salvo tells of it. */
export interface SalvoPart {
  /** The id of the first launch of the salvo. */
  readonly salvo: string
  /** The number of launches as the ledger states it; null where it does not. */
  readonly size: number | null
  /** The type of the missile, in words. */
  readonly type: string
  readonly site: string | null
}

/**
 * The launches of salvos by their ids. The ledger tells salvos itself: it numbers the launches of one (`salvo_index`,
 * `salvo_size`), as its main data set does. One salvo are the launches of one date and one stated size, in the order of
 * their ids, up to where the numbers begin anew, from however many sites and of however many types.
 */
export const salvoParts = memo((tables: Snapshot['tables']): ReadonlyMap<string, SalvoPart> => {
  const index = rowIndex(tables)
  const parts = new Map<string, SalvoPart>()
  const last = new Map<string, { readonly salvo: string; readonly number: number }>()
  const launches = tables['missile-tests'].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  for (const { id, date, salvo_index, salvo_size, missile, site, class: kind } of launches) {
    if (salvo_size === 1) continue
    const key = `${date} ${salvo_size}`
    const before = last.get(key)
    const salvo = before !== undefined && before.number < salvo_index ? before.salvo : id
    last.set(key, { salvo, number: salvo_index })
    parts.set(id, {
      salvo,
      size: salvo_size,
      type: launchedType(index.row('missiles', missile ?? '')?.name ?? null, kind),
      site: index.row('places', site ?? '')?.name ?? null,
    })
  }
  return parts
})
