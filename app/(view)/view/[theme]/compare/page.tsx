import { comparePage } from '@/app/_pages/compare'
import { drawn } from '@/app/_pages/drawn'

const route = drawn(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
