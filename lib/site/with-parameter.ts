import type { Parameter } from '@/lib/views/parameters'

/** The same query with another value of one parameter; null leaves it out. The rest stays as it was written. */
export function withParameter(query: string, parameter: Parameter, value: string | null): string {
  const others = query.split('&').filter((text) => text !== '' && !text.startsWith(`${parameter}=`))
  return [...others, ...(value === null ? [] : [`${parameter}=${value}`])].join('&')
}
