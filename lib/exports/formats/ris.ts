import { AUTHOR, citedWork } from '../citation/cited-work'
import type { Writer } from '../writer'

/** Each value stands on one line, however long: programs do not join lines that were broken. */
export const ris: Writer = async (input) => {
  const { id, title, publisher, version, note, URL } = citedWork(input)
  const { date } = input.snapshot.revision
  const lines = [
    ['TY', 'DATA'],
    ['AU', AUTHOR],
    // After the last slash a season or another remark could stand.
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
