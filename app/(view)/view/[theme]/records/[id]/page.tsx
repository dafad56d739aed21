import { drawn } from '@/app/_pages/drawn'
import { recordPage } from '@/app/_pages/record'

const route = drawn(recordPage)

export const generateMetadata = route.generateMetadata
export default route.Page
