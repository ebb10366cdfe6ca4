/** Hands a text to the person as a file. */
export function saveTextFile(text: string, name: string): void {
  // The mark tells the oldest editors that this is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
