export { FindButton } from './FindButton.tsx'
export { FindProvider } from './FindProvider.tsx'
