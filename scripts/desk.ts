/* `npm run desk`: keeps the ledger from a web page, on this machine alone. */
import { parseArgs } from 'node:util'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { toDay } from '@/lib/ledger/time/edtf'
import { startDesk } from './desk/start-desk'

const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } })
const desk = { directory: values.data ?? defaultDirectory(), today: () => toDay(Date.now()) }
const { url } = await startDesk(desk, Number(values.port ?? 0))
console.log(
  `The desk of ${desk.directory} is open. Its address, with the key to it:\n\n  ${url}\n\nCtrl-C closes it.`,
)
