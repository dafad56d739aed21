import type { Problem } from './problem'

/** What of an address is shown with a problem. */
const SHOWN = 80

/** A problem for each of these parameters that a query gives more than once: one of them would be ignored in silence. */
export const repeatedParameters = (query: URLSearchParams, names: Iterable<string>): readonly Problem[] =>
  [...names].flatMap((parameter) => {
    const texts = query.getAll(parameter)
    return texts.length < 2
      ? []
      : {
          parameter,
          value: texts.join(',').slice(0, SHOWN),
          reason: 'is given more than once',
          allowed: 'one value',
        }
  })
