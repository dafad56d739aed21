import type { EstimateFacet } from '../parts/estimate-facet'

/** Whether every number that a facet shows is a whole one. */
export function isWhole({ claims }: EstimateFacet): boolean {
  return claims.every(({ low, best, high }) =>
    [low, best, high].every((value) => value === null || Number.isInteger(value)),
  )
}
