import { chartPage } from '@/app/_pages/chart'
import { drawn } from '@/app/_pages/drawn'

const route = drawn(chartPage)

export const generateMetadata = route.generateMetadata
export default route.Page
