import { setFlagsFromString } from 'node:v8'

/**
 * Reading is thousands of small functions, none of which takes a fiftieth of the time. Once called 3000 times, as is usual,
 * each is compiled a second time, by the engine's slow compiler, which takes a third of the processor while the first
 * thousands of releases are read, and what it makes of them is no faster. So this process waits ten times as long: what
 * really is called all the time, as when feeds are served, is still compiled so. An engine that knows no such flag does as it
 * did.
 */
export function compileLess(): void {
  setFlagsFromString('--invocation-count-for-turbofan=30000')
}
