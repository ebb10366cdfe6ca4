export { Agreement } from './Agreement.tsx'
export { StatisticsScreen } from './StatisticsScreen.tsx'
