import { comparePage } from '@/app/_pages/compare'
import { stored } from '@/app/_pages/stored'

const route = stored(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
