export { ImportsScreen } from './ImportsScreen.tsx'
