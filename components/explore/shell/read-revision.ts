import { LEDGER_NAME } from '@/lib/about/ledger'

/** For one tab: at one address of a machine there may be this ledger today and another one tomorrow. */
const KEY = `revision of ${LEDGER_NAME}`

/** The newest revision that was read in this tab, or was to be read; 0 where nothing is kept. */
export function readRevision(): number {
  try {
    return Number(sessionStorage.getItem(KEY))
  } catch {
    // The reader keeps sites from storing anything.
    return 0
  }
}

export function noteRevision(revision: number): void {
  try {
    sessionStorage.setItem(KEY, String(Math.max(revision, readRevision())))
  } catch {}
}
