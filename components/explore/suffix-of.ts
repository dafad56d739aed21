import { viewHref } from '../../lib/views/codec'
import { kept } from '../../lib/views/kept'
import type { View } from '../../lib/views/parameters'

/** What links to records keep of a view: with `?`, or nothing. */
export const suffixOf = (view: View) => viewHref('', kept(view))
