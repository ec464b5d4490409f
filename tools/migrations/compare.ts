import { createHash } from 'node:crypto'

/** Name of a migration → hash of its text. */
export type Hashes = Readonly<Record<string, string>>

const NAME = /^(\d{4})_[a-z0-9]+(_[a-z0-9]+)*\.sql$/

/** Hash of a migration's text; the kind of line ends does not matter. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}

function nameProblems(names: readonly string[]): string[] {
  const wrong = names
    .filter((name) => !NAME.test(name))
    .map((name) => `${name}: the name must be NNNN_words.sql`)
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = names.filter((name, i) => numbers.indexOf(name.slice(0, 4)) !== i)
  return [...wrong, ...twice.map((name) => `${name}: its number is taken already`)]
}

function changeProblems(known: Hashes, present: Hashes): string[] {
  return Object.entries(known).flatMap(([name, hash]) => {
    if (present[name] === undefined) return [`${name}: a known migration was removed`]
    return present[name] === hash ? [] : [`${name}: a known migration was changed; write a new one instead`]
  })
}

function orderProblems(known: Hashes, added: readonly string[]): string[] {
  const last = Object.keys(known).sort().at(-1)
  if (last === undefined) return []
  return added.filter((name) => name < last).map((name) => `${name}: a new migration must come after ${last}`)
}

/** Compares the known migrations with those present: new ones, and everything that must not be. */
export function compareMigrations(known: Hashes, present: Hashes): { added: string[]; problems: string[] } {
  const names = Object.keys(present)
  const added = names.filter((name) => known[name] === undefined)
  const problems = [...nameProblems(names), ...changeProblems(known, present), ...orderProblems(known, added)]
  return { added, problems }
}
