import { closeSync, openSync, writeSync } from 'node:fs'

const CHARACTERS_AT_A_TIME = 1 << 20

/** A new file that is written bit by bit. */
export interface AppendFile {
  append(text: string): void
  close(): void
}

export function appendFile(path: string): AppendFile {
  const file = openSync(path, 'w')
  let waiting: string[] = []
  let characters = 0
  const flush = () => {
    const bytes = Buffer.from(waiting.join(''))
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    waiting = []
    characters = 0
  }
  return {
    append(text) {
      waiting.push(text)
      characters += text.length
      if (characters >= CHARACTERS_AT_A_TIME) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}
