/** A release of some length about a pier, whose text resembles others of the same `subject` and no other. */
export function text(title: string, { head = 'language: en', subject = 'pier', more = '' } = {}): string {
  const sentences = ['opened on', 'will serve the', 'was paid for by', 'has room for', 'stands next to', 'replaces']
  const body = sentences.map((verb, n) => `The ${subject} of district ${subject.length + n} ${verb} ${subject} ${n}.`)
  return `${head}\n\n${title}\n${body.join('\n')}\n${more}\n`
}
