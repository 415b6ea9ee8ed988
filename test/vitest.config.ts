import { defineConfig } from 'vitest/config'

// Whole journeys start services and wait for what they do.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
