import { templates } from '@samsyn/scoring'

const found = templates.find(({ id }) => id === 'kommunkompassen-2023')
if (!found) throw new Error('the template of 2023 is gone')

/** The template of the evaluation that is played. */
export const kommunkompassen = found
