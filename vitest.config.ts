import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{packages,app,tools,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['app/src/platform/testing/global-setup.ts'],
    maxWorkers: 2,
    // One module cache for all files of a worker: importing the product anew for each file took longer than a third of the run.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
