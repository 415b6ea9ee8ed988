import { UnreadableError } from '@dateline/ingest'

/** Why a file could not be read, with what to do. A fault of ours says that it is one. */
export function whyNot(error: unknown, file: string): { readonly rule: string; readonly message: string } {
  if (error instanceof UnreadableError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT')
    return { rule: 'not-found', message: `expected a file, found nothing at ${file}; check its path` }
  if (code === 'EISDIR')
    return { rule: 'not-a-file', message: `expected a file, ${file} is a folder; name the files in it` }
  if (code === 'EACCES')
    return {
      rule: 'not-permitted',
      message: `expected a file that may be read, ${file} is not; change its permissions`,
    }
  return {
    rule: 'fault',
    message: `Dateline failed on this file, which is a fault of ours: ${String(error)}; please report it with the file`,
  }
}
