import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a process holds; null where the system does not tell (it is told on Linux). */
export interface ProcessState {
  readonly descriptors: number
  readonly megabytes: number
}

export function processState(pid: number): ProcessState | null {
  const folder = `/proc/${pid}`
  if (!existsSync(`${folder}/fd`)) return null
  const memory = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`${folder}/status`, 'utf8'))
  return {
    descriptors: readdirSync(`${folder}/fd`).length,
    megabytes: Math.round(Number(memory?.[1]) / 1024),
  }
}
