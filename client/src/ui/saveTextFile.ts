import { saveFile } from './saveFile.ts'

/** Hands a text to the person as a file. */
export function saveTextFile(text: string, name: string): void {
  // The mark tells the oldest editors that this is UTF-8.
  saveFile(new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }), name)
}
