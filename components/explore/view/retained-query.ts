import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'

/** The query that links to records keep of a view, with `?`, or nothing. */
export const retainedQueryOf = (view: View) => viewHref('', retainedParams(view))
