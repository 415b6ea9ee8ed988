/** Where a command writes; tests hand in their own. */
export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** One sub-command of `dateline`, in a module of its own so that only what is needed is loaded. */
export interface Command {
  /** What `--help` prints: usage first. */
  readonly help: string
  /** Runs to its end and gives the exit status. Throws {@link UsageError} for arguments that cannot be used. */
  readonly run: (args: readonly string[], streams: Streams) => Promise<number>
}

/** Arguments that cannot be used: the message is printed, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
