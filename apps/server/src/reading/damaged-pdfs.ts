/** What pdf.js calls the faults that it finds in a file. */
const FAULT_OF_A_PDF =
  /^(?:AbortException|FormatError|InvalidPDFException|MissingDataException|ParserEOFException|UnknownErrorException|XRefEntryException|XRefParseException)$/

let listening = false

/**
 * Lets a thread or command outlive damaged PDFs: pdf.js finds some faults twice, the second time in a promise that nobody
 * holds. By then the file has been refused. Any other rejection that nobody catches ends the thread as before.
 */
export function outliveDamagedPdfs(): void {
  if (listening) return
  listening = true
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && FAULT_OF_A_PDF.test(reason.name))) throw reason
  })
}
