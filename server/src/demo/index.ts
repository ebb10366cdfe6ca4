export { demoPeople } from './people.ts'
export { seedDemo } from './seedDemo.ts'
