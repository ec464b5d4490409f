import { randomUUID } from 'node:crypto'
import type { ChildFile } from './child-file.fixture.ts'

/** Ids that are nobody's secret: the network, the instruments, the accounts. */
const OPEN: ReadonlySet<string> = new Set([
  'organisationId',
  'recipientId',
  'settlementId',
  'instrumentId',
  'questionnaireId',
  'deviceId',
  'accountId',
  'organId',
  'specialistId',
  'challengeId',
  'ruleId',
])

const OF_THE_CHILD: ReadonlySet<string> = new Set(['personId', 'childId', 'applicantId', 'wardId'])
const OF_THE_MOTHER: ReadonlySet<string> = new Set(['representativeId', 'motherId'])

/** Ids that stand for another name of the table. */
const TABLE_OF: Readonly<Record<string, string>> = {
  representationId: 'registry_representative',
  copyFrom: 'programme_programme',
  signingId: 'signing_request',
}

/** True for an id whose record is about the child. */
export function isCaseId(field: string): boolean {
  return !OPEN.has(field)
}

function recordOf({ records }: ChildFile, field: string, capability: string): string | undefined {
  const noun = field.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const named = TABLE_OF[field] ?? `${capability}_${noun}`
  const other = [...records.keys()].find((table) => table.endsWith(`_${noun}`))
  return (records.get(named) ?? records.get(other ?? ''))?.[0]
}

/** The child's own id for a field of a use case; undefined when the child has no such record. */
export function ownId(file: ChildFile, field: string, capability: string): string | undefined {
  if (field === 'accountId') return file.mother.accountId
  if (field === 'questionnaireId') return 'development-12'
  if (field === 'instrumentId') return 'newborn-standard'
  if (OPEN.has(field)) return file.roomId
  if (OF_THE_CHILD.has(field)) return file.childId
  if (OF_THE_MOTHER.has(field)) return file.motherId
  return recordOf(file, field, capability)
}

/** The ids of one attempt: the child's, or the same number of unknown ones. */
export interface Ids {
  readonly of: (field: string) => string
  /** Every id that was given out, so that an answer may be compared without them. */
  readonly given: Set<string>
}

/** Gives the child's ids, or unknown ones for all that is about the child. */
export function idsFor(file: ChildFile, capability: string, kind: 'own' | 'unknown'): Ids {
  const given = new Set<string>()
  const give = (field: string): string => {
    const own = ownId(file, field, capability)
    const id = own !== undefined && (kind === 'own' || !isCaseId(field)) ? own : randomUUID()
    given.add(id)
    return id
  }
  return { of: give, given }
}
