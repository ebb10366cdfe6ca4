export {
  FileFailure,
  type FileFailureReason,
  type FileMaker,
  type FileMakerOptions,
  startFileMaker,
} from './fileMaker.ts'
export type { FileForm } from './fileProcess.ts'
