import { answer, OPTIONS } from '@/lib/api/answer'
import { ENDPOINTS } from '@/lib/api/endpoints'

/** The addresses of the interface. */
export const GET = (request: Request): Response =>
  answer(request, () => ({ content: { endpoints: Object.values(ENDPOINTS) }, pinned: false }))

export { OPTIONS }
