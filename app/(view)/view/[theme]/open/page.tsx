import { drawn } from '@/app/_pages/drawn'
import { openPage } from '@/app/_pages/open'

const route = drawn(openPage)

export const generateMetadata = route.generateMetadata
export default route.Page
