import { drawn } from '@/app/_pages/drawn'
import { tablePage } from '@/app/_pages/table'

const route = drawn(tablePage)

export const generateMetadata = route.generateMetadata
export default route.Page
