import { getConfig } from '@lingui/conf'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import type { PluginOption } from 'vite'

/**
 * What Vite needs to read our words, here and in the tests: the macros in the code, and the
 * catalogues. `cwd` is the client's folder, from wherever Vite was started.
 */
export function compiledWords(cwd: string, { failOnMissing = false } = {}): PluginOption[] {
  const linguiConfig = getConfig({ cwd })
  return [
    lingui({ cwd, failOnMissing }),
    babel({ cwd, presets: [linguiTransformerBabelPreset({ linguiConfig }, { cwd })] }),
  ]
}
