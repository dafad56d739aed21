import { codeMissing } from '../build/code-missing'

/** To be called where the code of a chart could not be fetched: the boundary around the chart says so, if the page stays. */
export async function withoutCode(error: unknown): Promise<never> {
  await codeMissing(true)
  throw error
}
