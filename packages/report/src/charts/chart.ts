/** A picture of the report, the same in every form of it. */
export interface Chart {
  /** Names its place, and its words for who does not see it. */
  id: 'bars' | 'profile' | 'dots' | 'years' | 'totals'
  /** Its caption. */
  title: string
  /** What it shows, in words. */
  said: string
  /** The figures behind it, as they are written in its language. The first column names the row. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] }
  /**
   * A whole `<svg>` with a viewBox and no size. On a page it takes the page's colours by classes;
   * by itself, in print, it is black on white and readable in grey. A picture of many rows can be
   * higher than it is wide.
   */
  svg: string
}
