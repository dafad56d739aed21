import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { root } from './project.mjs'

/** Each process that serves the build has a directory in it, named by its number. */
const MARKS = `${root}/.next/served-by`

/** Notes that this process serves the build of the project, until it ends. */
export function noteServing(marks = MARKS) {
  const mark = `${marks}/${process.pid}`
  try {
    mkdirSync(mark, { recursive: true })
  } catch {
    // Where nothing can be written, nothing is built either.
    return
  }
  process.once('exit', () => rmSync(mark, { recursive: true, force: true }))
}

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Throws while a process serves the build of the project, which reads its files as they are asked for. */
export function requireNotServed(marks = MARKS) {
  for (const name of existsSync(marks) ? readdirSync(marks) : []) {
    if (runs(Number(name)))
      throw new Error(
        `Process ${name} serves the build in this folder, which is not of what stands here now, and another one in its place would break it. Stop it first, or build in a folder of its own. (If that process is no server of this folder, delete ${marks}/${name}.)`,
      )
    // It was killed.
    rmSync(`${marks}/${name}`, { recursive: true, force: true })
  }
}
