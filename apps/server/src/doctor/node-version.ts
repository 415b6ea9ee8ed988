import type { Check } from './check.ts'
import { ok, warning } from './check.ts'

/** The Node that `npm ci` installs in the project and the tests run on. */
const MADE_FOR = 26

export const nodeVersion: Check<string> = {
  name: 'Node',
  look: async () => process.versions.node,
  judge: (version) =>
    Number.parseInt(version, 10) >= MADE_FOR
      ? ok(version)
      : warning(
          `${version}; made for and tested with ${MADE_FOR}`,
          `run it as \`npx dateline …\` inside the project: npm ci installs Node ${MADE_FOR} there`,
        ),
}
