export { ExamplesScreen } from './ExamplesScreen.tsx'
