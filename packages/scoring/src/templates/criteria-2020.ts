import { area1 } from './criteria/area1.ts'
import { area2 } from './criteria/area2.ts'
import { area3In2020 } from './criteria/area3.ts'
import { area4In2020 } from './criteria/area4.ts'
import { area5In2020 } from './criteria/area5.ts'
import { area6In2020 } from './criteria/area6.ts'
import { area7In2020 } from './criteria/area7.ts'
import { area8In2020 } from './criteria/area8.ts'
import type { Criteria } from './questionnaire.ts'

/** What is asked inside each sub-question of 2020: our questions, of what the reports of that year look at. */
export const criteria2020: Criteria = {
  ...area1,
  ...area2,
  ...area3In2020,
  ...area4In2020,
  ...area5In2020,
  ...area6In2020,
  ...area7In2020,
  ...area8In2020,
}
