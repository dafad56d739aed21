/* `npm start`: installs, builds and serves, each only where needed. */
import { buildSite } from './setup/build.mjs'
import { copyLedger } from './setup/copy-ledger.mjs'
import { installPackages } from './setup/packages.mjs'
import { requireNode } from './setup/project.mjs'
import { claimPort, serveSite } from './setup/server.mjs'
import { siteUrl } from './setup/site-url.mjs'

const port = Number(process.env.PORT || 3000)
const host = process.env.HOST || undefined

async function claim() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${process.env.PORT}; it must be a whole number from 1 to 65535.`)
  try {
    await claimPort(port, host)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    const reason = code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${code})`
    throw new Error(`Port ${port} ${reason}. Choose another one: PORT=${port + 1} npm start`)
  }
}

try {
  requireNode()
  // Before the build, so that a port in use is reported at once.
  await claim()
  siteUrl(process.env)
  await installPackages()
  if (process.env.LEDGER) process.env.LEDGER_DATA = await copyLedger()
  await buildSite()
  const { url, ended } = await serveSite({ port, ...(host === undefined ? {} : { host }) })
  console.log(`\nThe ledger is at ${url} (Ctrl-C stops it)\n`)
  process.exitCode = 0
  process.exitCode = await ended
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
