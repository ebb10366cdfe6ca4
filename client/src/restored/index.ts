export { LateText } from './LateText.tsx'
export { Restored } from './Restored.tsx'
