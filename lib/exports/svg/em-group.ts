import { rounded } from '@/lib/forms/parts/rounded'
import { EM } from '@/lib/text/measure'
import type { TextMark } from './text-writer'

const SHARE = { start: 0, middle: 0.5, end: 1 } as const

/** The `<g>` of a line of text, with its origin on the baseline and thousandths of an em as its unit, still open. */
export function emGroup({ x, y, size, anchor = 'start' }: TextMark, advance: number, fill: string): string {
  const left = rounded(x - ((advance * size) / EM) * SHARE[anchor])
  const scale = Number((size / EM).toFixed(7))
  return `<g transform="translate(${left} ${rounded(y)})scale(${scale})" fill="${fill}"`
}
