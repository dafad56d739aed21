import { METRICS } from './metrics'

export interface TypeSetting {
  /** In pixels. */
  readonly size: number
  readonly weight?: 400 | 600
}

/** Width of a character without metrics: a full em if East Asian, else that of a wide letter. */
const EM = 1000
const WIDE = 650

function table(weight: 400 | 600): ReadonlyMap<number, number> {
  return new Map(
    METRICS[weight].runs.flatMap(([first, widths]) =>
      widths.split(' ').map((width, at) => [first + at, Number(width)] as const),
    ),
  )
}
const TABLES = { 400: table(400), 600: table(600) } as const

function advance(code: number, weight: 400 | 600): number {
  const known = TABLES[weight].get(code)
  if (known !== undefined) return known
  if (code >= 0xac00 && code <= 0xd7a3) return METRICS[weight].hangul
  return code >= 0x2e80 ? EM : WIDE
}

/** Width of one line of text in pixels, without kerning or ligatures: the same on the server and in the browser. */
export function measure(text: string, { size, weight = 400 }: TypeSetting): number {
  let width = 0
  for (const character of text) width += advance(character.codePointAt(0) ?? 0, weight)
  return (width * size) / EM
}
