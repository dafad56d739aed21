import { PHRASES, UNTIMED_INDICATORS } from '@/lib/about/phrases'

/** Indicators whose time is that of works to come, which says nothing about the amount. */
export const UNTIMED: ReadonlySet<string> = new Set(UNTIMED_INDICATORS)

/**
 * What a claim says about an indicator, after "said". `#` stands for the amount and `@` for its time, which otherwise comes
 * last; `[…]` is said only of a period, and `{one|many}` follows the amount.
 */
export const CLAIM_PHRASES: Readonly<Record<string, string>> = PHRASES
