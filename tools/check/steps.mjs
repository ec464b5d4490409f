import { script } from '../run/steps.mjs'

/** The product that the browser tests run. */
export const BUILD = script('build', 'tools/build.mjs')

/** All static checks; the longest first, because they run two at a time. */
export const CHECKS = [
  script('types', 'tools/check/types.mjs'),
  script('style', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'),
  script('modules', 'tools/check/modules.ts'),
  script('unused', 'node_modules/knip/bin/knip.js', '--no-progress'),
  script(
    'spelling',
    'node_modules/cspell/bin.mjs',
    '--no-progress',
    '--no-color',
    '--quiet',
    '--gitignore',
    '**',
  ),
  script('house rules', 'tools/house-rules.ts'),
  script('messages', 'tools/messages.ts', '--check'),
  script('law', 'tools/law/check.ts'),
  script('law coverage', 'tools/law/coverage.ts', '--check'),
  script('API reference', 'tools/api-docs.ts', '--check'),
  script('rights table', 'tools/rights-docs.ts', '--check'),
  script('lock file', 'tools/lock-file.ts'),
  script('migrations', 'tools/migrations.ts'),
  script('database types', 'tools/db-types.ts', '--check'),
]
