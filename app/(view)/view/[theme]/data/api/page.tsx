import { drawn } from '@/app/_pages/dynamic-route'
import { interfacePage } from '@/app/(plain)/data/api/api-docs-page'

const route = drawn(interfacePage)

export const generateMetadata = route.generateMetadata
export default route.Page
