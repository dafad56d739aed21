import { staticRoute } from '@/app/_routes/static-route'
import { TABLES } from '@/lib/ledger/schema/rows'
import { tablePage } from './table-page'

const route = staticRoute(tablePage)

export const dynamicParams = false
export const generateStaticParams = () => TABLES.map((table) => ({ table }))

export const generateMetadata = route.generateMetadata
export default route.Page
