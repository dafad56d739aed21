import type { TestProject } from 'vitest/node'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    /** Of the process that serves it. */
    pid: number
  }
}

/** Serves the production build for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop, pid } = await serveSite({
    port: await claimPort(0),
    quiet: true,
    env: project.config.env as Record<string, string>,
  })
  project.provide('origin', url)
  project.provide('pid', pid)
  return stop
}
