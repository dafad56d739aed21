import type { WriteStream } from 'node:tty'

const WIDTH = 30

/** A progress bar on a terminal. In a log, only the lines of `say`. */
export class Progress {
  readonly #out: WriteStream
  readonly #total: number
  #done = 0

  constructor(total: number, out: WriteStream = process.stderr) {
    this.#total = total
    this.#out = out
  }

  step(): void {
    this.#done += 1
    if (!this.#out.isTTY) return
    const filled = Math.round((this.#done / this.#total) * WIDTH)
    this.#out.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${this.#done} of ${this.#total}`)
    if (this.#done === this.#total) this.#out.write('\n')
  }

  /** A line above the bar. */
  say(line: string): void {
    if (this.#out.isTTY) this.#out.write('\r\u001B[K')
    this.#out.write(`${line}\n`)
  }
}
