import type { Parameter, ViewSpec } from '@/lib/views/parameters'

type Choices = { readonly of: readonly string[] }

/** The parameters of several views. If the values of a parameter differ, all of them; bounds are those of the first. */
export function unionSpec(specs: readonly ViewSpec[]): ViewSpec {
  const union: Partial<Record<Parameter, unknown>> = {}
  for (const spec of specs)
    for (const [name, accepts] of Object.entries(spec) as [Parameter, ViewSpec[Parameter]][]) {
      const known = union[name]
      if (known === undefined) union[name] = accepts
      else if (typeof accepts === 'object' && 'of' in accepts)
        union[name] = { of: [...new Set([...(known as Choices).of, ...accepts.of])] }
    }
  return union as ViewSpec
}
