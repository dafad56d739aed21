import { stored } from '@/app/_pages/stored'
import { tablePage } from '@/app/_pages/table'
import { TABLES } from '@/lib/ledger/rows'

const route = stored(tablePage)

export const dynamicParams = false
export const generateStaticParams = () => TABLES.map((table) => ({ table }))

export const generateMetadata = route.generateMetadata
export default route.Page
