import { stored } from '@/app/_pages/static-route'
import { interfacePage } from './api-docs-page'

const route = stored(interfacePage)

export const generateMetadata = route.generateMetadata
export default route.Page
