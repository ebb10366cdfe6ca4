export { TemplateScreen } from './TemplateScreen.tsx'
export { TemplatesScreen } from './TemplatesScreen.tsx'
