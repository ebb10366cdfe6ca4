import type { RemarkView } from '@samsyn/scoring'

/** The texts beside the remarks, where they are on the screen. */
export interface TextsOfRemarks {
  /** What became of the words; undefined while the text is on its way, or where none are quoted. */
  stateOf: (remark: RemarkView) => 'kept' | 'changed' | 'moved' | 'removed' | undefined
  /** Calls back when a passage may stand elsewhere. */
  watch: (changed: () => void) => () => void
  /** Brings what a remark is about into sight. */
  show: (remark: RemarkView) => void
}
