export { Board } from './Board.tsx'
export { RoomActs } from './RoomActs.tsx'
export { SectionLine } from './SectionLine.tsx'
export { SectionsContext } from './sections.ts'
