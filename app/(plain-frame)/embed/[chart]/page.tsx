import { embedPage } from '@/app/_pages/embed'
import { stored } from '@/app/_pages/stored'
import { CHARTS } from '@/lib/charts'

const route = stored(embedPage)

export const dynamicParams = false
export const generateStaticParams = () => Object.keys(CHARTS).map((chart) => ({ chart }))

export const generateMetadata = route.generateMetadata
export default route.Page
