import type { Problem } from '@/lib/http/problem'
import { parseView } from './codec'

/** A problem for each parameter, where none is taken; `allowed` says what is. */
export const unknownParameters = (query: URLSearchParams, allowed: string): readonly Problem[] =>
  parseView(query, {}).problems.map((problem) => ({ ...problem, allowed }))
