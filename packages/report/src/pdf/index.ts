export type { PdfStandard } from './compiledPdf.ts'
export { printable } from './letters.ts'
export {
  PdfFailure,
  type PdfFailureReason,
  type PdfMaker,
  type PdfMakerOptions,
  startPdfMaker,
} from './pdfMaker.ts'
