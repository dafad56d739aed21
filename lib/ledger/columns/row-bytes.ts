import 'server-only'
import type { LongFile } from '../load/long-file'

/** So much is read at a time by who goes through the rows one after the other. */
const WINDOW = 64 * 1024

/**
 * The rows of a table as they stand in its file. While the file is judged, its bytes are in memory; afterwards they are read
 * where it stays on the disk.
 */
export class RowBytes {
  #bytes: Buffer | null
  readonly #file: LongFile | null
  readonly #starts: Uint32Array
  readonly #end: number
  /** What was read of the file last, and from where on. */
  #window: Buffer = Buffer.alloc(0)
  #from = 0
  #to = 0

  /** `starts` says where each row starts in the bytes, or in the same file on the disk. */
  constructor(bytes: Buffer, starts: Uint32Array, file: LongFile | null) {
    this.#bytes = bytes
    this.#file = file
    this.#starts = starts
    this.#end = bytes.length
  }

  /** The bytes of a row, which are there until the next one is asked for. */
  row(position: number): Buffer {
    const start = this.#starts[position] as number
    const end = this.#starts[position + 1] ?? this.#end
    if (this.#bytes !== null) return this.#bytes.subarray(start, end)
    if (start < this.#from || end > this.#to) this.#read(start, end)
    return this.#window.subarray(start - this.#from, end - this.#from)
  }

  #read(start: number, end: number): void {
    // Whoever asks for the row after the last one is likely to ask for more.
    const isNext = start <= this.#to && end > this.#to
    const length = isNext ? Math.max(WINDOW, end - start) : end - start
    if (this.#window.length < length) this.#window = Buffer.allocUnsafeSlow(Math.max(WINDOW, length))
    this.#from = start
    this.#to = start + (this.#file?.read(this.#window.subarray(0, length), start) ?? 0)
  }

  /** Lets go of the bytes in memory, where the file is on the disk. */
  letGo(): void {
    if (this.#file !== null) this.#bytes = null
  }
}
