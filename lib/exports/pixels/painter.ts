import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** What is drawn in pixels. */
export interface Drawing {
  /** With outlined text: the renderer silently leaves out text whose font is missing. */
  readonly svg: string
  /** Pixels per CSS pixel. */
  readonly ratio: number
  /** A CSS colour. */
  readonly paper: string
}

/** What the process tells of a drawing. */
export type Drawn = { readonly file: Uint8Array } | { readonly failure: string }

const PROGRAM = join(process.cwd(), 'lib/exports/pixels/draw-pixels.mjs')

/** The largest picture takes some seconds, on a slow machine too: what takes longer hangs. */
const SECONDS_TO_DRAW = 30
const IDLE_SECONDS = 10

/** Thrown when the process ended before it could answer. */
class Ended extends Error {}

/**
 * Draws pictures, one at a time, in a process of its own: pixels take so much memory that V8 clears up after each picture,
 * which takes long beside a ledger and is nothing in a heap without one. The process is started when a picture is wanted, and
 * ends some seconds after the last one.
 */
class Painter {
  #child: ChildProcess | null = null
  #before: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  /** A PNG. Rejects where it cannot be drawn. */
  draw(drawing: Drawing): Promise<Uint8Array> {
    const drawn = this.#before.then(() =>
      // It may have been ended by others while it had nothing to do.
      this.#ask(drawing).catch((error) => {
        if (error instanceof Ended) return this.#ask(drawing)
        throw error
      }),
    )
    this.#before = drawn.catch(() => {})
    return drawn
  }

  #start(): ChildProcess {
    // The bundler would look for a module of the site.
    const child = fork(/* turbopackIgnore: true */ PROGRAM, {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
      // The renderer of pictures would give memory back at once, and to get it anew takes longer than to draw.
      env: { ...process.env, MIMALLOC_PURGE_DELAY: '1000' },
    })
    child.once('exit', () => this.#leave(child))
    // Where it cannot be started.
    child.on('error', () => this.#leave(child))
    return child
  }

  #leave(child: ChildProcess): void {
    if (this.#child === child) this.#child = null
    if (child.connected) child.disconnect()
  }

  async #ask(drawing: Drawing): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    const child = this.#child?.connected ? this.#child : this.#start()
    this.#child = child
    this.#hold(child, true)
    try {
      return await answerOf(child, drawing)
    } finally {
      // Nobody waits for a process that has nothing to do.
      this.#hold(child, false)
      this.#idle = setTimeout(() => this.#leave(child), IDLE_SECONDS * 1000).unref()
    }
  }

  /** Whether this process stays for as long as that one does. */
  #hold(child: ChildProcess, isHeld: boolean): void {
    const change = isHeld ? 'ref' : 'unref'
    child[change]()
    child.channel?.[change]()
  }
}

function answerOf(child: ChildProcess, drawing: Drawing): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const kill = () => child.kill('SIGKILL')
    const timer = setTimeout(() => {
      settle(() => reject(new Error('A picture took too long to draw.')))
      kill()
    }, SECONDS_TO_DRAW * 1000)
    const hear = (message: unknown) => {
      const drawn = message as Drawn
      settle(() => ('file' in drawn ? resolve(drawn.file) : reject(new Error(drawn.failure))))
    }
    const end = () => settle(() => reject(new Ended('What draws pictures has ended.')))
    const settle = (how: () => void) => {
      clearTimeout(timer)
      child.off('message', hear).off('exit', end).off('error', end)
      how()
    }
    child.on('message', hear).on('exit', end).on('error', end)
    if (!child.connected) return end()
    child.send(drawing, (error) => {
      if (error !== null) kill()
    })
  })
}

export const painter = new Painter()
