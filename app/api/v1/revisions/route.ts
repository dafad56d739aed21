import { answer, OPTIONS } from '@/lib/api/answer'
import { ledger } from '@/lib/ledger/load'

/** Every published revision, oldest first. */
export const GET = (request: Request): Response =>
  answer(request, () => ({ content: { revisions: ledger().revisions }, pinned: false }))

export { OPTIONS }
