import { viewHref } from '../../lib/views/codec'
import { DEFAULT_VIEW, type View } from '../../lib/views/parameters'

/** What the evidence of a row depends on beside its id, and links to it keep: with `?`, or nothing. */
export const suffixOf = ({ known, rev }: View) => viewHref('', { ...DEFAULT_VIEW, known, rev })
