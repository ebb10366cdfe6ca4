export { agendaOf } from './agenda.ts'
export { Calibration } from './Calibration.tsx'
export { meetingSearch, withRow } from './meetingSearch.ts'
export { tableRows } from './tableRow.ts'
