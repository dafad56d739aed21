import { unzipSync } from 'fflate'
import type { Fault } from '@/lib/ledger/load/fault'
import type { UpstreamFile } from '../upstream'

/** Bytes of all files of an archive together: a small one can be made to unpack into a huge one. */
const MAX_UNPACKED = 100_000_000

/** Whether a file is a ZIP, by its first bytes. */
export const isZip = ({ bytes }: UpstreamFile): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)

/** The files of these names in an archive, in whatever folder; a fault for an archive that is damaged or too large. */
export function unpacked(
  file: UpstreamFile,
  names: readonly string[],
): { readonly files: readonly UpstreamFile[]; readonly faults: readonly Fault[] } {
  let size = 0
  const wanted = (name: string) => names.includes(name.split('/').at(-1) ?? '')
  const fault = (reason: string, allowed: string) => ({
    files: [],
    faults: [{ file: file.name, line: null, column: null, value: '', reason, allowed }],
  })
  try {
    const found = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false
        size += originalSize
        return size <= MAX_UNPACKED
      },
    })
    if (size > MAX_UNPACKED) return fault('unpacks into too much', `at most ${MAX_UNPACKED / 1_000_000} MB`)
    const files = Object.entries(found).map(([name, bytes]) => ({ name: `${file.name}/${name}`, bytes }))
    return files.length > 0
      ? { files, faults: [] }
      : fault('has no table of a ledger', 'data.zip of a ledger')
  } catch {
    return fault('cannot be unpacked', 'data.zip of a ledger, whole')
  }
}
