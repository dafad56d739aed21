import type { PackageBytes } from '../load/package-files'
import type { Served } from '../load/served'

/** Where a server has its ledger from: a directory of files, or a database. */
export interface LedgerStore {
  /** What messages call it; never with a password. */
  readonly name: string
  /** Whether it may be away while what was read of it is served. */
  readonly isRemote: boolean
  /** How often it may be asked for its state, in milliseconds. */
  readonly lookEvery: number
  /** Changes with each revision that is published. Rejects while the store cannot be reached. */
  publishedState(): Promise<string>
  /** Changes when it is worth while to load a package again that was refused. */
  wholeState(): Promise<string>
  /** The newest package, judged as a whole. Rejects for one with faults, or of something else than the build is about. */
  load(): Promise<Served>
  /** Calls `look` whenever something may have been published, sooner than its state is asked for again. */
  onPublished(look: () => void): void
  /** Lets go of what it holds open. */
  close(): Promise<void>
}

/** A store that revisions are pushed to, and pulled from as they were. */
export interface PublishingStore extends LedgerStore {
  /** The files of the newest package, each with the bytes that were pushed. Rejects before the first push. */
  files(): Promise<PackageBytes>
  /** Those of the files of which another state stands in the directory than any that was ever pushed. */
  neverPushed(files: PackageBytes): Promise<readonly string[]>
  /** Makes a package the newest one, all of it or nothing. Rejects with `PushRefused` where it does not continue the present one. */
  publish(served: Served): Promise<Published>
}

/** What a push did. */
export interface Published {
  /** The revisions that are new there. */
  readonly revisions: number
  /** The files that are new there, or have other bytes. */
  readonly paths: readonly string[]
  /** The files of the package before that are no more in it. */
  readonly removed: readonly string[]
}
