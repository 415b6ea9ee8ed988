/** A piece of well-formed XML; only `xml` makes one. */
export interface Xml {
  readonly xml: string
}

type Value = string | number | Xml | undefined | readonly (Xml | undefined)[]

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Text within an element; `>` too, so that `]]>` cannot stand there (XML 1.0 §2.4). */
const inText = (text: string) => text.replace(/[&<>]/g, (sign) => REFERENCES[sign]!)

/** Text within an attribute in double quotes; line feeds and tabs would be read back as spaces (XML 1.0 §3.3.3). */
const inAttribute = (text: string) => text.replace(/[&<>"\n\t]/g, (sign) => REFERENCES[sign]!)

/**
 * XML as it will be written, with every inserted text escaped for its place; pieces of XML are kept as they are, lists of
 * them go line by line, undefined is left out. Texts must be `clean` already.
 *
 *     xml`<link rel="next" href="${url}"/>`
 */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Xml {
  let out = strings[0]!
  for (const [index, value] of values.entries()) {
    const attribute = strings[index]!.endsWith('="')
    out += written(value, attribute) + strings[index + 1]!
  }
  return { xml: out }
}

function written(value: Value, attribute: boolean): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return attribute ? inAttribute(value) : inText(value)
  if ('xml' in value) return value.xml
  return value.flatMap((piece) => (piece === undefined ? [] : [piece.xml])).join('\n')
}
