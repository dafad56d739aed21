import { createContext } from 'react'

/** Whether a part of a page is drawn by the server alone, so that its fields are those of a form that has to be sent. */
export const DrawnByServer = createContext(false)
