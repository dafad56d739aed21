import type { Problem } from './problem'
import { shownValue } from './shown-value'

/** A problem for each of these parameters that a query gives more than once: one of them would be ignored in silence. */
export const repeatedParameters = (query: URLSearchParams, names: Iterable<string>): readonly Problem[] =>
  [...names].flatMap((parameter) => {
    const texts = query.getAll(parameter)
    return texts.length < 2
      ? []
      : {
          parameter,
          value: shownValue(texts.join(',')),
          reason: 'is given more than once',
          allowed: 'one value',
        }
  })
