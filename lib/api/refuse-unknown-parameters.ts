import { unknownParameters } from '@/lib/views/unknown-parameters'
import { refuse } from './answer'

/** Refuses a query with other parameters than `names`: ignoring them would hide a mistake of the client. */
export function refuseUnknownParameters(query: URLSearchParams, names: readonly string[] = []): void {
  const others = new URLSearchParams([...query].filter(([name]) => !names.includes(name)))
  const allowed = names.length === 0 ? 'no parameters' : names.join(', ')
  refuse(unknownParameters(others, allowed))
}
