export { BesideText } from './BesideText.tsx'
export { Preview } from './Preview.tsx'
