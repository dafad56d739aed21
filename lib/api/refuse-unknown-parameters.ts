import { parseView } from '@/lib/views/codec'
import { refuse } from './answer'

/** Refuses a query that names anything but `names`: what would be ignored is a mistake of who asks. */
export function refuseUnknownParameters(query: URLSearchParams, names: readonly string[] = []): void {
  const others = new URLSearchParams([...query].filter(([name]) => !names.includes(name)))
  const allowed = names.length === 0 ? 'no parameters' : names.join(', ')
  refuse(parseView(others, {}).problems.map((problem) => ({ ...problem, allowed })))
}
