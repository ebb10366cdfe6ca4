export { fileName } from './fileName.ts'
export {
  type FormOptions,
  formTypes,
  type ReportForm,
  ReportForms,
  reportForms,
} from './reportForms.ts'
