/** The columns of a table of results, and what they may be called. The first name is how we write it. */
export const columns = {
  municipality: ['kommun', 'kommune', 'municipality'],
  country: ['land', 'country'],
  year: ['år', 'year'],
  template: ['frågeformulär', 'spørreskjema', 'template'],
  source: ['källa', 'kilde', 'source'],
  part: ['del', 'part'],
  points: ['poäng', 'poeng', 'points'],
} as const

export type Column = keyof typeof columns

/** Those without which nothing can be read. */
export const needed: readonly Column[] = ['municipality', 'year', 'source', 'part', 'points']

export function columnNamed(head: string): Column | undefined {
  const wanted = head.normalize('NFC').trim().toLowerCase()
  const all = Object.entries(columns) as [Column, readonly string[]][]
  return all.find(([, names]) => names.includes(wanted))?.[0]
}
