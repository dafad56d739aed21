import { span } from '@/lib/ledger/time/edtf'

const times = new Map<string, number | null>()

/** Keeps when an event happened that a reader selects in a list: the charts of the page need not have it. */
export function rememberTime({ id, date }: { readonly id: string; readonly date: string }): void {
  times.set(id, span(date).start)
}

/** Start of such an event in UTC milliseconds; null if it is unknown or none was selected. */
export const rememberedTime = (id: string): number | null => times.get(id) ?? null
