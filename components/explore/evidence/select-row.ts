import type { View } from '@/lib/views/parameters'
import type { SetView } from '../view/use-view'
import { setDismissed } from '../view/view-store'

/** Selects a row, which opens its evidence. Opens it again for the row that is selected already. */
export function selectRow(page: View, setView: SetView, id: string): void {
  if (page.focus === id) setDismissed(false)
  else setView({ ...page, focus: id })
}
