import { createInterface } from 'node:readline'
import { destination, logLine } from './log.mjs'

/**
 * Writes the lines of a child into the log, through this process alone, so that lines do not mix. What is no JSON, such as
 * the last words of Node.js, becomes it.
 * @param {import('node:child_process').ChildProcess} child
 */
export function passOnLines({ stdout, stderr, pid }) {
  for (const [stream, level] of /** @type {const} */ ([
    [stdout, 'info'],
    [stderr, 'error'],
  ])) {
    if (stream === null) continue
    createInterface({ input: stream }).on('line', (line) => {
      if (line.startsWith('{"level":')) destination?.write(`${line}\n`)
      else if (line.trim() !== '') logLine(level, { child: pid }, line)
    })
  }
}
