import { drawn } from '@/app/_pages/dynamic-route'
import { recordsPage } from '@/app/(plain)/records/records-page'

const route = drawn(recordsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
