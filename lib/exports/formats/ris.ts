import { AUTHOR, citedWork } from '../citation/cited-work'
import type { Writer } from '../writer'

/** Each value is on one line, however long: programs do not join broken lines. */
export const ris: Writer = async (input) => {
  const { id, title, publisher, version, note, URL } = citedWork(input)
  const { date } = input.snapshot.revision
  const lines = [
    ['TY', 'DATA'],
    ['AU', AUTHOR],
    // The field after the last slash is for a season or a remark.
    ['DA', `${date.replaceAll('-', '/')}/`],
    ['PY', date.slice(0, 4)],
    ['ET', version],
    ['ID', id],
    ['N1', note],
    ['PB', publisher],
    ['TI', title],
    ['UR', URL],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}
