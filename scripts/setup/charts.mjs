import { run } from './command.mjs'

/** Writes down how the code of each chart of the catalogue is reached. Throws when that fails. */
export async function prepareCharts() {
  if (!(await run('tsx', ['scripts/charts.ts'])))
    throw new Error('The catalogue of charts could not be read.')
}
