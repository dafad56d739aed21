import type { PackageBytes } from '@/lib/ledger/load/package-files'

/** All files of a package with their bytes, in memory. */
export const filesOf = (files: PackageBytes): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map([...files.keys()].map((path) => [path, files.get(path) ?? new Uint8Array()]))
