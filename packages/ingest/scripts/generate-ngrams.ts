import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * Writes `src/detector/ngrams.json` from the smallest table of "eld" (https://github.com/nitotm/efficient-language-detector-js,
 * Apache License 2.0): `node scripts/generate-ngrams.ts FOLDER`, where FOLDER is `src` of eld 2.1.0. eld prints the bytes of
 * UTF-8 by a dictionary of its own; here they are themselves, those beyond ASCII in hexadecimal.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('generate-ngrams: expected the folder src of eld, got none')
const load = (file: string) => import(new URL(file, pathToFileURL(`${folder}/`)).href)

const { dictionary } = (await load('dictionary.js')) as { readonly dictionary: readonly string[] }
const { avgScore } = (await load('avgScore.js')) as { readonly avgScore: Readonly<Record<string, number>> }
const { ngramsData } = (await load('ngrams/extrasmall.js')) as {
  readonly ngramsData: {
    readonly languages: Readonly<Record<string, string>>
    readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
}

const lines = Object.entries(ngramsData.ngrams).map(([ngram, scores]) => {
  const languages = Object.entries(scores).map(([language, score]) => `${ngramsData.languages[language]}${score}`)
  return `${Array.from(ngram, printed).join('')}\t${languages.join(' ')}\n`
})
lines.sort()
writeFileSync(
  new URL('../src/detector/ngrams.json', import.meta.url),
  `${JSON.stringify({ usual: avgScore, ngrams: lines.join('') }, null, 2)}\n`,
)

function printed(char: string): string {
  if (/^[a-z'` ]$/.test(char)) return char
  const byte = dictionary.indexOf(char)
  if (byte < 0x80) throw new Error(`generate-ngrams: expected a sign of eld's dictionary, got ${JSON.stringify(char)}`)
  return byte.toString(16).toUpperCase()
}
