export { agendaOf } from './agenda.ts'
export { Calibration } from './Calibration.tsx'
export { meetingSearch } from './meetingSearch.ts'
export { tableRows } from './tableRow.ts'
