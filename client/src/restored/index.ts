export { Restored } from './Restored.tsx'
