import { METRICS } from './metrics'

export interface TypeSetting {
  /** In pixels. */
  readonly size: number
  readonly weight?: 400 | 600
}

/** The unit of widths and outlines that hold at any size. */
export const EM = 1000
/** Width of a character without metrics that is not East Asian, which take a full em: that of a wide letter. */
const WIDE = 650

/** Beyond the last character with metrics. */
const END = 0x2300
const UNKNOWN = 0xffff

function table(weight: 400 | 600): Uint16Array {
  const widths = new Uint16Array(END).fill(UNKNOWN)
  for (const [first, run] of METRICS[weight].runs) widths.set(run.split(' ').map(Number), first)
  return widths
}
const TABLES = { 400: table(400), 600: table(600) } as const

function advance(code: number, weight: 400 | 600): number {
  const known = TABLES[weight][code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  if (code >= 0xac00 && code <= 0xd7a3) return METRICS[weight].hangul
  return code >= 0x2e80 ? EM : WIDE
}

/** Width of one line of text in pixels, without kerning or ligatures: the same on the server and in the browser. */
export function measure(text: string, { size, weight = 400 }: TypeSetting): number {
  return (advanceOf(text, weight) * size) / EM
}

/** The same in thousandths of the type size: whole numbers, so that the widths of parts add up exactly. */
export function advanceOf(text: string, weight: 400 | 600 = 400): number {
  let width = 0
  for (const character of text) width += advance(character.codePointAt(0) ?? 0, weight)
  return width
}
