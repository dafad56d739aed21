import { drawn } from '@/app/_pages/drawn'
import { interfacePage } from '@/app/_pages/interface'

const route = drawn(interfacePage)

export const generateMetadata = route.generateMetadata
export default route.Page
