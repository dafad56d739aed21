import { openPage } from '@/app/_pages/open'
import { stored } from '@/app/_pages/stored'

const route = stored(openPage)

export const generateMetadata = route.generateMetadata
export default route.Page
