/** A figure is a number, a share is one too and shows as percent; null is a cell without anything. */
export type SheetCell = string | number | { share: number } | null

export interface SheetColumn {
  head: string
  /** In letters. */
  width: number
  /** Stands on the right, as figures do. */
  figures?: boolean
}

/** One table, with a head over its columns. */
export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
}

export interface SheetRow {
  cells: readonly SheetCell[]
  /** A sum over others. */
  isSum?: boolean
}
