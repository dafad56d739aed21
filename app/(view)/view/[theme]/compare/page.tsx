import { drawn } from '@/app/_pages/dynamic-route'
import { comparePage } from '@/app/(plain)/compare/compare-page'

const route = drawn(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
