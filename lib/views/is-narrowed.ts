import { PARAMETERS, type Parameter, type ParametersOf, type View } from './parameters'

const NAMES = Object.keys(PARAMETERS) as Parameter[]
const LISTS = NAMES.filter((name): name is ParametersOf<'list'> => PARAMETERS[name] === 'list')
const OTHERS = NAMES.filter(
  (name) => name === 'from' || name === 'to' || name === 'facet' || PARAMETERS[name] === 'interval',
)

/** Whether a view asks for some rows only: by a range, a filter, an interval or a panel. Days of knowledge are none. */
export const isNarrowed = (view: View): boolean =>
  LISTS.some((name) => view[name].length > 0) || OTHERS.some((name) => view[name] !== null)
