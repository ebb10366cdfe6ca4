export { templateFaultKinds } from './templateFault.ts'
export {
  type LibraryTemplate,
  type TemplateRefusal,
  Templates,
  templatesAmong,
} from './templates.ts'
