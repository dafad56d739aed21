import type { EstimateFacet } from '../parts/estimate-facet'

/** Whether all numbers of a facet are whole. */
export function isWhole({ claims }: EstimateFacet): boolean {
  return claims.every(({ low, best, high }) =>
    [low, best, high].every((value) => value === null || Number.isInteger(value)),
  )
}
