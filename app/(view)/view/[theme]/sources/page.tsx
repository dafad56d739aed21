import { drawn } from '@/app/_pages/drawn'
import { sourcesPage } from '@/app/_pages/sources'

const route = drawn(sourcesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
