/** Writes what happened to the log: one JSON object a line on standard error. `event` is a stable name; times are UTC. */
export function log(
  level: 'info' | 'warning' | 'error',
  event: string,
  about: Readonly<Record<string, unknown>> = {},
): void {
  console.error(JSON.stringify({ time: new Date().toISOString(), level, event, ...about }))
}

/** An error as a log line tells it; the stack is for faults of ours, which have no name that we gave. */
export function told(error: unknown): { readonly error: string; readonly stack?: string | undefined } {
  if (!(error instanceof Error)) return { error: String(error) }
  return { error: `${error.name}: ${error.message}`, stack: error.stack }
}
