import { interfacePage } from '@/app/_pages/interface'
import { stored } from '@/app/_pages/stored'

const route = stored(interfacePage)

export const generateMetadata = route.generateMetadata
export default route.Page
