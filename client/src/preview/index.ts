export { Preview } from './Preview.tsx'
