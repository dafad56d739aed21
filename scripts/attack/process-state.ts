import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a process and those that it started hold; null where the system does not tell (it is told on Linux). */
export interface ProcessState {
  readonly descriptors: number
  readonly megabytes: number
}

export function processState(pid: number): ProcessState | null {
  const folder = `/proc/${pid}`
  if (!existsSync(`${folder}/fd`)) return null
  const memory = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`${folder}/status`, 'utf8'))
  const children = readFileSync(`${folder}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  const states = children.flatMap((child) => processState(Number(child)) ?? [])
  return {
    descriptors: states.reduce(
      (sum, { descriptors }) => sum + descriptors,
      readdirSync(`${folder}/fd`).length,
    ),
    megabytes: states.reduce((sum, { megabytes }) => sum + megabytes, Math.round(Number(memory?.[1]) / 1024)),
  }
}
