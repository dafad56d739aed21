import { dataPage } from '@/app/_pages/data'
import { stored } from '@/app/_pages/stored'

const route = stored(dataPage)

export const generateMetadata = route.generateMetadata
export default route.Page
