import { run } from './command.mjs'

/** Unpacks the fonts and their outlines from the packages for pages and exports. Throws when that fails. */
export async function prepareFonts() {
  if (!(await run('tsx', ['scripts/fonts.ts']))) throw new Error('The fonts could not be unpacked.')
}
