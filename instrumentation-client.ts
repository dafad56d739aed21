import { withstandExtensions } from './components/explore/extensions/withstand-extensions'

// Next.js runs this before React takes the page over.
withstandExtensions()
