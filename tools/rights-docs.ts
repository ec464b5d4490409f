/**
 * Writes docs/rights.md: who may do what, how far, on what ground, which parts of a file a post may see, who may open
 * which page. With `--check` nothing is written and a stale file is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { markLabel, shortCitation } from '@tirek/law'
import { CAPABILITIES } from '../app/src/main/capabilities.ts'
import { ASKED_ROLES, ROLES_BEYOND } from '../app/src/main/rights/role-catalogue.ts'
import { ROUTES } from '../app/src/main/rights/routes.ts'
import type { Permission } from '../app/src/platform/access/permission.ts'
import { isRole, ROLES, type Role } from '../app/src/platform/access/roles.ts'

const TARGET = join(resolve(import.meta.dirname, '..'), 'docs/rights.md')

const HEAD = `# Who may do what

Generated from the permission tables by \`npm run rights-docs\`; do not change by hand. A line that is not here is
refused before anything is read; a line that is here reaches only as far as its scope, which row-level security holds
a second time. How it is proved: [rights](../app/src/main/rights/README.md).

Scopes: \`self\` what is about the account itself; \`own-person\` the person and those whom the person represents today;
\`own-organisation\` files that a consent, a direction or the own work has opened to the organisation of the account;
\`territory\` the regions of the post; \`any\` what is about nobody in particular, or needs no file.

States: those of its subject in which an action is possible, taken from the state tables of the capabilities; in every
other one it is refused. An action without states is decided otherwise.

Fields (DEC-62): what a line keeps back of the answer or does not take of the input; \`each\` stands for every one of a
list, \`name=value\` for those that say so. A line without fields shows the whole answer.`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ')
}

const ROWS: readonly Permission[] = CAPABILITIES.flatMap((one) => one.permissions)
const EVERYBODY = Object.keys(ROLES).filter(isRole)

function basisOf({ basis }: Permission): string {
  const words = shortCitation(basis, 'en')
  return basis.mark === 'law' ? words : `${words} (${markLabel(basis.mark, 'en')})`
}

function rolesTable(): string {
  const rows = EVERYBODY.map((role) => {
    const { name, scope, classes }: { name: { en: string }; scope: string; classes: readonly string[] } =
      ROLES[role]
    return [`\`${role}\``, name.en, scope, classes.length === 0 ? 'none' : code(classes)]
  })
  return table(['role', 'name', 'sees files by', 'parts of a file at most'], rows)
}

function askedTable(): string {
  const rows = ASKED_ROLES.map(({ asked, roles, why }) => [asked, code(roles), why ?? ''])
  const beyond = Object.entries(ROLES_BEYOND).map(([role, why]) => ['', code([role]), why])
  return table(['user', 'role', 'how, or why not'], [...rows, ...beyond])
}

const STATES = new Map(CAPABILITIES.flatMap(({ states = [] }) => states.map((one) => [one.action, one])))

/** In which states of its subject the action is possible. */
function statesOf({ action }: Permission): string {
  const line = STATES.get(action)
  return line === undefined ? '' : `${line.subject}: ${code(line.from)}`
}

const HOW = { hidden: 'not shown', 'last-four': 'last four signs', 'not-given': 'may not be given' } as const

/** Which fields the line narrows, and how. */
function fieldsOf({ fields = [] }: Permission): string {
  const kinds = [...new Set(fields.map(({ how }) => how))]
  return kinds
    .map((how) => `${HOW[how]}: ${code(fields.filter((one) => one.how === how).map(({ path }) => path))}`)
    .join('; ')
}

function roleTable(role: Role): string {
  const rows = ROWS.filter((row) => row.role === role).map((row) => [
    `\`${row.action}\``,
    row.scope,
    basisOf(row),
    statesOf(row),
    fieldsOf(row),
  ])
  return `### ${role}\n\n${table(['action', 'scope', 'basis', 'states', 'fields'], rows)}`
}

function pagesTable(): string {
  const rows = ROUTES.map(({ kind, path, door }) => [
    kind,
    `\`${path}\``,
    typeof door.roles === 'string' ? door.roles : code(door.roles),
  ])
  return table(['', 'address', 'open for'], rows)
}

function document(): string {
  const parts = [
    HEAD,
    '## Roles',
    rolesTable(),
    '## Users and their roles',
    askedTable(),
    '## Actions by role',
    ...EVERYBODY.map(roleTable),
    '## Pages, forms and files',
    pagesTable(),
  ]
  return `${parts.join('\n\n')}\n`
}

const wanted = document()
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== wanted) {
    console.error('docs/rights.md is stale: run `npm run rights-docs`')
    process.exitCode = 1
  }
} else {
  writeFileSync(TARGET, wanted)
}
