import { arrow } from '@/lib/forms/estimates/arrow'
import type { KeyEntry, Mark } from '@/lib/forms/model'
import { QUALIFIER_SHAPE } from '@/lib/forms/parts/qualifier-shape'
import { CURRENT } from '@/lib/ledger/claims/current-claims'
import { idsOf, QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import { PALE_KEY, qualifierKeyLabel } from '@/words/keys'
import { signKeys } from '../../parts/sign-of'
import { hollowKeyOf, symbolKey } from '../../parts/symbol-key'
import type { ClaimFacet } from './claim-facets'
import { isPale } from './claim-point'

const ARROWS: { readonly [Q in keyof typeof QUALIFIERS]?: 'up' | 'down' } = {
  'at-least': 'up',
  'at-most': 'down',
}

function qualifierKey(qualifier: keyof typeof QUALIFIERS): KeyEntry {
  const key = symbolKey(qualifier, qualifierKeyLabel(qualifier), QUALIFIER_SHAPE[qualifier])
  const direction = ARROWS[qualifier]
  if (direction === undefined) return key
  const sign = direction === 'up' ? 1 : -1
  const open: Mark = {
    mark: 'path',
    d: arrow(0, 3 * sign, direction, 10),
    fill: 'none',
    stroke: 'muted',
    width: 1.8,
  }
  return {
    ...key,
    marks: [
      open,
      { mark: 'symbol', shape: QUALIFIER_SHAPE[qualifier], x: 0, y: 3 * sign, size: 8, paint: 'muted' },
    ],
  }
}

/** The meaning of the shapes, sizes and fills of claims that are drawn. The range is labelled in the drawing. */
export function claimKey(facets: readonly ClaimFacet[]): readonly KeyEntry[] {
  const claims = facets.flatMap((facet) => facet.shown)
  const used = new Set(claims.map(({ qualifier }) => qualifier))
  const pale = facets.some(({ shown, states }) => shown.some((claim) => isPale(states.get(claim) ?? CURRENT)))
  return [
    ...idsOf(QUALIFIERS)
      .filter((qualifier) => used.has(qualifier))
      .map(qualifierKey),
    ...hollowKeyOf(claims),
    ...signKeys(claims),
    ...(pale
      ? [
          {
            id: 'pale',
            label: PALE_KEY,
            marks: [{ mark: 'symbol', shape: 'circle', x: 0, y: 0, size: 7, paint: 'muted', opacity: 0.55 }],
          } as const,
        ]
      : []),
  ]
}
