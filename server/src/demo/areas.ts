import { area1 } from './area1.ts'
import { area2 } from './area2.ts'
import { area3 } from './area3.ts'
import { area4 } from './area4.ts'
import { area5 } from './area5.ts'
import { area6 } from './area6.ts'
import { area7 } from './area7.ts'
import { area8 } from './area8.ts'
import type { DemoArea } from './content.ts'

/** Six areas agreed, the third in the middle of its calibration, the eighth not yet judged. */
export const areas: readonly DemoArea[] = [area1, area2, area3, area4, area5, area6, area7, area8]
