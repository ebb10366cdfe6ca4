export {
  differenceOf,
  isUnchanged,
  stateAfter,
  stateBefore,
  type TextChange,
} from './difference.ts'
export type { NodeHead, TextNode } from './textNode.ts'
export type { WordChange } from './words.ts'
