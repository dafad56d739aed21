import { measure, type TypeSetting } from '@/lib/text/measure'

/** A piece of an address, up to and including the separator after which it may break. */
const PIECES = /[^/?&=,]+[/?&=,]*|[/?&=,]+/g

/** Breaks an address into lines that fit a width, after separators where possible; nothing is left out. */
export function addressLines(address: string, width: number, setting: TypeSetting): readonly string[] {
  const fits = (line: string) => measure(line, setting) <= width
  const lines: string[] = []
  let line = ''
  const add = (piece: string) => {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  for (const piece of address.match(PIECES) ?? []) {
    if (fits(piece)) add(piece)
    else for (const letter of piece) add(letter)
  }
  return line === '' ? lines : [...lines, line]
}
