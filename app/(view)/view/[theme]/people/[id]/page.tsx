import { drawn } from '@/app/_pages/drawn'
import { gatheredPage } from '@/app/_pages/gathered'

const route = drawn(gatheredPage('people'))

export const generateMetadata = route.generateMetadata
export default route.Page
