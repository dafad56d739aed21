import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { type Browser, callOf } from './browser'
import { takeDownErrors } from './console'

type Values = Readonly<Record<string, unknown>>

/** Firefox saves into that folder without a question. */
const preferences = (folder: string) =>
  Object.entries({
    'browser.download.dir': folder,
    'browser.download.folderList': 2,
    'browser.download.always_ask_before_handling_new_types': false,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

/** Starts Firefox without a window, and speaks WebDriver BiDi with it (https://www.w3.org/TR/webdriver-bidi/). */
export async function startFirefox(origin: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  await writeFile(join(profile, 'user.js'), preferences(profile))
  const firefox = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  )
  const socket = new WebSocket(`${await addressToldBy(firefox.stderr)}/session`)
  await once(socket, 'open')

  const waiting = new Map<number, (answer: Values) => void>()
  const logged: string[] = []
  socket.on('message', (message) => {
    const { id, method, params, ...answer } = JSON.parse(String(message))
    waiting.get(id)?.(answer)
    waiting.delete(id)
    if (method === 'log.entryAdded' && params.level === 'error') logged.push(params.text)
  })
  let asked = 0
  const command = async (method: string, params: Values): Promise<Values> => {
    const id = ++asked
    socket.send(JSON.stringify({ id, method, params }))
    const { result, error, message } = await new Promise<Values>((answered) => waiting.set(id, answered))
    if (error !== undefined) throw new Error(`${method}: ${error}, ${message}`)
    return result as Values
  }

  await command('session.new', { capabilities: {} })
  const { contexts } = (await command('browsingContext.getTree', {})) as {
    contexts: readonly [{ readonly context: string }]
  }
  const [{ context }] = contexts
  await command('session.subscribe', { events: ['log.entryAdded'] })
  await command('script.addPreloadScript', { functionDeclaration: String(takeDownErrors) })

  const ask: Browser['ask'] = async (question, ...given) => {
    const { result, exceptionDetails } = (await command('script.evaluate', {
      expression: callOf(question, given),
      target: { context },
      awaitPromise: true,
    })) as { result?: { value: string }; exceptionDetails?: { text: string } }
    if (result === undefined) throw new Error(exceptionDetails?.text)
    return JSON.parse(result.value)
  }
  return {
    ask,
    open: async (path) => {
      logged.length = 0
      await command('browsingContext.navigate', { context, url: origin + path, wait: 'complete' })
    },
    act: async (actions) => {
      await command('input.performActions', { context, actions })
    },
    resize: async (width, height) => {
      await command('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    picture: async () =>
      Buffer.from(String((await command('browsingContext.captureScreenshot', { context })).data), 'base64'),
    errors: async () => [...logged, ...(await ask(() => globalThis.errorsSeen))],
    downloads: profile,
    close: async () => {
      const ended = once(firefox, 'close')
      firefox.kill()
      await ended
      await rm(profile, { recursive: true, maxRetries: 10 })
    },
  }
}

async function addressToldBy(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, address] = /^WebDriver BiDi listening on (\S+)$/.exec(line) ?? []
    if (address !== undefined) {
      output.resume()
      return address
    }
  }
  throw new Error('Firefox ended before it could be asked.')
}
