import 'server-only'
import { join } from 'node:path'

/*
 * Releases and edits work in a directory of their own inside the data directory, so that every file they replace is one
 * rename away. Nothing else reads it, and git does not see it.
 */

/** The directory, below the data directory, that releases and edits work in. */
export const releaseRoom = (directory: string) => join(/* turbopackIgnore: true */ directory, '.release')

/** What a release has prepared and not yet put in place; it exists only while a release runs or after one was killed. */
export const preparedFiles = (directory: string) =>
  join(/* turbopackIgnore: true */ releaseRoom(directory), 'next')

/** A step of edits that counts and is not yet in place as a whole; it exists only meanwhile or after a kill. */
export const preparedStep = (directory: string) =>
  join(/* turbopackIgnore: true */ releaseRoom(directory), 'step')
