import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes `src/knowledge/traditional.ts` from the Unicode Han Database: `node scripts/generate-traditional.ts
 * Unihan_Variants.txt`. Of several simplified forms of a character the first that is another one counts.
 */
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('generate-traditional: expected the path of Unihan_Variants.txt, got none')

const simplified = new Map<string, string>()
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [code, field, value] = line.split('\t')
  if (field !== 'kSimplifiedVariant' || code === '#') continue
  const from = charOf(code!)
  const to = value!
    .split(' ')
    .map(charOf)
    .find((char) => char !== from)
  if (to !== undefined && isCommon(from) && isCommon(to)) simplified.set(from, to)
}

const pairs = [...simplified].toSorted(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  new URL('../src/knowledge/traditional.ts', import.meta.url),
  `/** Traditional Chinese characters, each at the position of its simplified form in \`SIMPLIFIED\`. Generated from Unihan 15.0. */
export const TRADITIONAL =
  '${pairs.map(([from]) => from).join('')}'

/** The simplified forms. */
export const SIMPLIFIED =
  '${pairs.map(([, to]) => to).join('')}'
`,
)

function charOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code.slice(2), 16))
}

/** Within the block of common ideographs, of which each is one UTF-16 unit. */
function isCommon(char: string): boolean {
  return /^[\u4E00-\u9FFF]$/u.test(char)
}
