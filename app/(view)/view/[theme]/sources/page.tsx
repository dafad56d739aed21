import { drawn } from '@/app/_pages/dynamic-route'
import { sourcesPage } from '@/app/(plain)/sources/sources-page'

const route = drawn(sourcesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
