import type { Mark } from '@/lib/forms/model'

export type TextMark = Extract<Mark, { mark: 'text' }>

/** How the texts of a drawing are written. */
export interface TextWriter {
  /** A line of text as SVG. Throws `MissingGlyph` on a character that no font has. */
  write(mark: TextMark, fill: string): string
  /** What the lines that have been written refer to, which stands before them. */
  definitions(): string
}

/** Makes a writer for a drawing with these texts. */
export type TextWriterFor = (texts: readonly TextMark[]) => TextWriter
