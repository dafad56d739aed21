import 'server-only'
import { join } from 'node:path'
import { FACES, type Face } from './faces'

/** A face with the absolute paths of its two files. */
export interface FontFile extends Face {
  /** WOFF 1, which opentype.js reads directly: for glyph outlines. */
  readonly woff: string
  /** WOFF 2: for embedding, and loaded by pages. */
  readonly woff2: string
}

/** The font files of the project, in the order in which they are searched for a glyph. */
export function fontFiles(root: string = process.cwd()): readonly FontFile[] {
  return FACES.map((face) => ({
    ...face,
    woff: join(root, face.directory, `${face.file}.woff`),
    woff2: join(root, face.directory, `${face.file}.woff2`),
  }))
}
