import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { end, start } from './command.mjs'

/**
 * Asks the system for a port: that one, or with 0 any free one. Rejects when it is taken or not allowed.
 * @param {number} port
 * @param {string} [host] all interfaces unless given
 */
export async function claimPort(port, host) {
  const probe = createServer().listen({ port, ...(host === undefined ? {} : { host }) })
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : port
}

/**
 * Serves the production build until `stop()`. Resolves when the first page answers; rejects when the server ends before.
 * `ended` resolves with its exit code; `figures` tells what it holds; `rested` resolves when it draws nothing, also of what
 * it draws by itself after its start.
 * @param {{ port: number, host?: string, quiet?: boolean, env?: Record<string, string> }} options
 */
export async function serveSite({ port, host, quiet = false, env = {} }) {
  const child = start(
    process.execPath,
    ['scripts/serve.mjs', String(port), ...(host === undefined ? [] : [host])],
    {
      quiet,
      channel: true,
      env: { NODE_ENV: 'production', ...env },
    },
  )
  /** @type {Promise<number>} */
  const ended = once(child, 'close').then(([code]) => code ?? 1)
  const open = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const url = `http://${open.includes(':') ? `[${open}]` : open}:${port}`
  const answers = () =>
    fetch(url).then(
      async (page) => {
        if (page.ok && (await page.text()).trimEnd().endsWith('</html>')) return true
        throw new Error(`The server answers ${url} with status ${page.status}, not with the overview.`)
      },
      () => false,
    )
  try {
    while (!(await answers())) {
      if (child.exitCode !== null) throw new Error('The server ended before it could answer.')
      await wait(100)
    }
  } catch (error) {
    end(child)
    await ended
    throw error
  }
  const stop = async () => {
    end(child)
    await ended
  }
  /** @returns {Promise<import('../server/tell-figures.mjs').Figures>} */
  const figures = async () => {
    child.send('figures')
    const [told] = await once(child, 'message')
    return told
  }
  const rested = async () => {
    for (let before = ''; ; await wait(500)) {
      const { renderers } = await figures()
      const now = JSON.stringify(renderers)
      if (now === before && renderers.every(({ waiting }) => waiting === 0)) return
      before = now
    }
  }
  return { url, stop, ended, figures, rested, pid: child.pid ?? 0 }
}
