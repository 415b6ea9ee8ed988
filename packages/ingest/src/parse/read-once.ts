/**
 * A step that reads a block or a passage with the tables of a language, made to read each one once: a document is cut
 * several ways before it is read. What was found goes with the document.
 */
export function readOnce<Text extends object, Tables extends object, Rest extends unknown[], Found>(
  read: (text: Text, tables: Tables, ...rest: Rest) => Found,
): (text: Text, tables: Tables, ...rest: Rest) => Found {
  const known = new WeakMap<Tables, WeakMap<Text, { readonly found: Found }>>()
  return (text, tables, ...rest) => {
    let byText = known.get(tables)
    if (byText === undefined) {
      byText = new WeakMap()
      known.set(tables, byText)
    }
    let entry = byText.get(text)
    if (entry === undefined) {
      entry = { found: read(text, tables, ...rest) }
      byText.set(text, entry)
    }
    return entry.found
  }
}
