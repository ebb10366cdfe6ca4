/** The largest file that may lie in a register, bytes. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024

/** What may be filed, by the end of its name, and what it is sent as. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
} as const
export type FileType = keyof typeof fileTypes

/** What a name says that the file is; undefined where it is nothing that may be filed. */
export function fileTypeOf(name: string): FileType | undefined {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  const type = end === 'jpeg' ? 'jpg' : end
  return type !== undefined && Object.hasOwn(fileTypes, type) ? (type as FileType) : undefined
}

/**
 * A file's name as it may be shown to anybody and written to any disk: without a way to another
 * folder, without what breaks a line or turns the reading direction around (so that a name ends as it
 * is read), and without what some system would take for something else. Its end is kept.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    // Marks of direction, letters without a body, what is no character, halves of one.
    .replace(/[\p{Cf}\p{Cn}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  const [, stem = plain, end = ''] = /^(.*)(\.[a-z]{1,5})$/i.exec(plain) ?? []
  const kept = shortened(stem.trim())
  const named = kept === '' || RESERVED.test(kept) ? `underlag${kept && `-${kept}`}` : kept
  return named + end
}

/** Letters before the end of a name. */
const LONGEST_STEM = 120
/** On Windows these are devices, whatever their end. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

function shortened(stem: string): string {
  return [...stem].slice(0, LONGEST_STEM).join('').trim()
}
