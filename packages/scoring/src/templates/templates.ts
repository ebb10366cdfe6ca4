import type { Template } from '../template.ts'
import { kommunkompassen2020 } from './kommunkompassen-2020.ts'
import { kommunkompassen2023 } from './kommunkompassen-2023.ts'

/** Every template that an evaluation can be made from. One in use never changes (S1). */
export const templates: readonly Template[] = [kommunkompassen2020, kommunkompassen2023]

export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
