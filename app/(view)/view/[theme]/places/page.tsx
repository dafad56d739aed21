import { drawn } from '@/app/_pages/drawn'
import { namesPage } from '@/app/_pages/names'

const route = drawn(namesPage('places'))

export const generateMetadata = route.generateMetadata
export default route.Page
