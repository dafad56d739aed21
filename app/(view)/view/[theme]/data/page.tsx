import { dataPage } from '@/app/_pages/data'
import { drawn } from '@/app/_pages/drawn'

const route = drawn(dataPage)

export const generateMetadata = route.generateMetadata
export default route.Page
