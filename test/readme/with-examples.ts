import type { Examples } from './examples.ts'

/** The document with the fenced block behind each `<!-- example: name -->` renewed. */
export function withExamples(document: string, examples: Examples): string {
  return document.replaceAll(
    /(<!-- example: (\w+) -->\n```\w*\n)[\s\S]*?(\n```)/g,
    (_, open: string, name: string, close: string) => {
      const example = (examples as Readonly<Record<string, string>>)[name]
      if (example === undefined)
        throw new Error(`example: expected one of ${Object.keys(examples).join(', ')}, found ${name}`)
      return open + example + close
    },
  )
}
