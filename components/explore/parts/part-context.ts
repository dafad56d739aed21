import { createContext } from 'react'

/** The part of the page that a component belongs to; null outside of parts. */
export const PartContext = createContext<string | null>(null)
