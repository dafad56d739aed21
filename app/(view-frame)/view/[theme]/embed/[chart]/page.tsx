import { drawn } from '@/app/_pages/drawn'
import { embedPage } from '@/app/_pages/embed'

const route = drawn(embedPage)

export const generateMetadata = route.generateMetadata
export default route.Page
