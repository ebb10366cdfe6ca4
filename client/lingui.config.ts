import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'sv',
  locales: ['sv', 'nb', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'] }],
  rootDir: import.meta.dirname,
  format: formatter({ lineNumbers: false }),
})
