#!/usr/bin/env -S MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 node --max-semi-space-size=8 --heap-growing-percent=40
// Half the usual room for new objects: reading takes 40 MB less and no longer. And no more than 1.4 times of what is needed
// before the engine collects: with much memory it waits for up to four times, which takes 120 MB more and is no faster. The
// allocator of glibc keeps what each thread frees, unless it is told to give it back.
// Plain JavaScript that any Node can read, so that one too old is told what is needed.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `dateline: needs Node 26, this is ${process.versions.node}. Run it as \`npx dateline …\` inside the project: npm ci installs Node 26 there.`,
  )
  process.exit(1)
}
const { main } = await import('../src/main.ts')
await main(process.argv.slice(2))
