let write = (line: string): void => console.error(line)

/** Sends the log elsewhere than to standard error, where it goes unless somebody reads the terminal. */
export function logTo(sink: (line: string) => void): void {
  write = sink
}

/** Writes what happened to the log: one JSON object a line. `event` is a stable name; times are UTC. */
export function log(
  level: 'info' | 'warning' | 'error',
  event: string,
  about: Readonly<Record<string, unknown>> = {},
): void {
  write(JSON.stringify({ time: new Date().toISOString(), level, event, ...about }))
}

/** An error as a log line tells it; the stack is for faults of ours, which have no name that we gave. */
export function told(error: unknown): { readonly error: string; readonly stack?: string | undefined } {
  if (!(error instanceof Error)) return { error: String(error) }
  return { error: `${error.name}: ${error.message}`, stack: error.stack }
}
