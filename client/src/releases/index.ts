export { Releases } from './Releases.tsx'
