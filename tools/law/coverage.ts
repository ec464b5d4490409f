import { readFileSync, writeFileSync } from 'node:fs'
import { coverageOf, type NamedTest, type Requirement, renderCoverage } from './coverage-text.ts'
import { fromRoot, readSources } from './source-files.ts'
import { testTitles } from './test-titles.ts'

const REPORT = 'docs/law/COVERAGE.md'
const FOLDERS = ['packages', 'app', 'tools', 'e2e']
const TESTS = /\.test\.tsx?$|^e2e\/.*\.tsx?$/

function readRequirements(): readonly Requirement[] {
  const parsed: unknown = JSON.parse(readFileSync(fromRoot('docs/law/requirements.json'), 'utf8'))
  if (!Array.isArray(parsed)) throw new Error('requirements.json is not a list')

  return parsed.map(({ id, gist }) => ({ id: String(id), gist: String(gist) }))
}

function readTests(): readonly NamedTest[] {
  return readSources(FOLDERS, TESTS).flatMap(({ path, source }) =>
    testTitles(path, source).map((title) => ({ path, title })),
  )
}

function readReport(): string {
  try {
    return readFileSync(fromRoot(REPORT), 'utf8')
  } catch {
    return ''
  }
}

const coverage = coverageOf(readRequirements(), readTests())
const report = renderCoverage(coverage)
for (const { id, test } of coverage.unknown) console.error(`${test.path}: unknown requirement ${id}`)
if (coverage.unknown.length > 0) process.exitCode = 1

if (!process.argv.includes('--check')) writeFileSync(fromRoot(REPORT), report)
else if (readReport() !== report) {
  console.error(`${REPORT} is stale; run node --import tsx tools/law/coverage.ts`)
  process.exitCode = 1
}
console.log(
  `law coverage: ${coverage.covered.length} requirements named by tests, ${coverage.open.length} open`,
)
