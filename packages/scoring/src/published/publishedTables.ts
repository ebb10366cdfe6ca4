import { haninge2023 } from './haninge-2023.ts'
import { hoganas2020 } from './hoganas-2020.ts'
import type { PublishedTable } from './publishedTable.ts'

/** The published score tables that come with the product. */
export const publishedTables: readonly PublishedTable[] = [hoganas2020, haninge2023]
