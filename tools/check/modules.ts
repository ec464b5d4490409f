// The architecture: the rules of .dependency-cruiser.cjs, and no cycles between capabilities.
import { execFileSync } from 'node:child_process'
import { findCapabilityCycles, type Module } from '../capability-cycles.ts'
import { inProject, root } from '../run/project.mjs'

/** Fewer modules than this means that the check has gone blind, not that the project has shrunk. */
const MINIMUM_MODULES = 700

type Report = {
  readonly modules: readonly Module[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

function cruise(): Report {
  const program = inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const folders = ['packages', 'app', 'tools', 'e2e', 'bench']
  const args = [program, ...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']

  try {
    const report = execFileSync(process.execPath, args, {
      cwd: root,
      maxBuffer: 1e9,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return JSON.parse(report)
  } catch (error) {
    // With violations it exits with their number, and the report is whole all the same.
    const { stdout } = error as { stdout?: string }
    if (stdout?.startsWith('{')) return JSON.parse(stdout)
    throw error
  }
}

const { modules, summary } = cruise()
const own = modules.filter(({ source }) => /^(packages|app|tools|e2e|bench)\/.*\.(ts|tsx|mjs)$/.test(source))
const problems = [
  ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ...findCapabilityCycles(modules).map((cycle) => `cycle between capabilities: ${cycle}`),
]
if (own.length < MINIMUM_MODULES) {
  problems.push(`only ${own.length} modules were seen, at least ${MINIMUM_MODULES} are expected`)
}

console.log([...problems, `${own.length} modules, ${problems.length} problems`].join('\n'))
if (problems.length > 0) process.exitCode = 1
