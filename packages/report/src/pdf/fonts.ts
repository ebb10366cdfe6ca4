import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const faces = [
  import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  import.meta.resolve(
    '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  ),
  import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  import.meta.resolve(
    '@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  ),
]

/** Source Sans 3: TrueType, since the compiler passes by web fonts. All faces have the same letters. */
export function fontFiles(): Buffer[] {
  return faces.map((face) => readFileSync(fileURLToPath(face)))
}
