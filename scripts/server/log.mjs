import { AsyncLocalStorage } from 'node:async_hooks'
import { format, stripVTControlCharacters } from 'node:util'
import pino from 'pino'

/*
 * What the processes of a server write. With LOG=json each line is a JSON object, and there is one for each request; else
 * it is text, for whoever sits before it, and says nothing of requests that were answered.
 */

const { LOG = 'text' } = process.env
if (LOG !== 'text' && LOG !== 'json') throw new Error(`LOG is ${LOG}; it must be text or json.`)

export const isJson = LOG === 'json'

/** Beyond that, lines that nobody takes are dropped: a log that stands still holds up no answer and fills no memory. */
const MAX_UNWRITTEN_BYTES = 8 * 1024 * 1024

/** Where lines go; what is not written yet is when the process ends. */
export const destination = isJson
  ? pino.destination({ fd: 1, sync: false, maxLength: MAX_UNWRITTEN_BYTES })
  : null

const logger =
  destination === null
    ? null
    : pino(
        {
          base: { pid: process.pid },
          timestamp: pino.stdTimeFunctions.isoTime,
          formatters: { level: (level) => ({ level }) },
        },
        destination,
      )

/** @typedef {{ readonly id: string | undefined, readonly address: string }} Answered */

/** The request that is answered at the moment. @type {AsyncLocalStorage<Answered>} */
const answered = new AsyncLocalStorage()

/**
 * Does something for a request: what is written meanwhile as an error names it.
 * @template T
 * @param {Answered} request
 * @param {() => T} body
 */
export const whileAnswering = (request, body) => answered.run(request, body)

/**
 * A line of its own for a request, with LOG=json.
 * @param {'info' | 'warn' | 'error'} level
 * @param {object} fields
 * @param {string} message
 */
export const logLine = (level, fields, message) => logger?.[level](fields, message)

/** From now on, what this process writes to its console goes to the log as all else does. */
export function logConsole() {
  const { error: writeError } = console
  if (logger === null) {
    console.error = (...words) => {
      const request = answered.getStore()
      writeError(...words, ...(request === undefined ? [] : [`(request ${request.id}: ${request.address})`]))
    }
    return
  }
  for (const [method, level] of /** @type {const} */ ([
    ['log', 'info'],
    ['info', 'info'],
    ['debug', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
  ]))
    console[method] = (...words) => {
      const err = words.find((word) => word instanceof Error)
      const text = stripVTControlCharacters(format(...words.filter((word) => word !== err))).trim()
      logger[level]({ ...answered.getStore(), err }, text || err?.message)
    }
}
