import { drawn } from '@/app/_pages/drawn'
import { recordsPage } from '@/app/_pages/records'

const route = drawn(recordsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
