import { addDays, type LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { DemoAdult, DemoChild } from '../../types.ts'
import { wordsFor } from '../consultation/child-facts.ts'
import { type LoadContext, record } from '../context.ts'
import { type Doer, SYSTEM_DOER } from '../doer.ts'

const DISABILITY = [cite('social-code', 'art-155')]
const LIMITED = [cite('law-343', 'art-1-2')]
const CAUSES = ['congenital', 'hereditary', 'acquired-disease', 'injury'] as const
const CAUSE_WEIGHTS = [55, 12, 27, 6]

/** A disability that was written down: its record and its period. */
export interface WrittenDisability {
  readonly statusId: string
  readonly from: LocalDate
  readonly to: LocalDate | undefined
}

/** A disability as the expertise set it; it says nothing about limited abilities (LAW-1-6). */
export function addDisability(context: LoadContext, child: DemoChild): WrittenDisability | undefined {
  const { disability, person } = child
  if (!disability) return undefined
  const group = disability.group === 'under-seven' ? 'child-under-seven' : disability.group
  const to = addDays(disability.until, -1)
  const { region, id: personId } = person
  const statusId = insertDisability(context, { region, personId, group, from: disability.since, to })
  return { statusId, from: disability.since, to }
}

/** The disability of an adult recipient, without a term. */
export function addAdultDisability(context: LoadContext, adult: DemoAdult): void {
  if (!adult.group || !adult.disabilitySince) return
  const { region, id } = adult.person
  insertDisability(context, {
    region,
    personId: id,
    group: `group-${adult.group}`,
    from: adult.disabilitySince,
    to: undefined,
  })
}

interface Period {
  readonly region: string
  readonly personId: string
  readonly group: string
  readonly from: LocalDate
  readonly to: LocalDate | undefined
}

function insertDisability(context: LoadContext, { region, personId, group, from, to }: Period): string {
  const id = context.nextId()
  const unit = context.organisations.serving('mse-unit', { region, district: 1 })
  context.bulk.add('registry_status', {
    region,
    id,
    person_id: personId,
    kind: 'disability',
    valid_from: from,
    valid_to: to ?? null,
    cause: null,
    defect_kinds: [],
    life_restriction: null,
    disability_group: group,
    issuer: unit.name,
    document: `МӘС № ${context.random.between(100_000, 999_999)}`,
    document_date: from,
    ended_reason: null,
  })
  record(context, {
    region,
    personId,
    on: from,
    name: 'registry.disability-recorded',
    by: SYSTEM_DOER,
    subject: { kind: 'status', id },
    data: { group, validFrom: from, validTo: to ?? null },
    cite: DISABILITY,
  })
  return id
}

/** Who confirmed limited abilities, when, and by which document. */
interface Confirmation {
  readonly document: string
  readonly issuer: string
  readonly by: Doer
  readonly cause: (typeof CAUSES)[number]
  readonly on: LocalDate
}

/** Confirmed limited abilities, by a conclusion of the consultation; returns the id of the status. */
export function addLimitedAbilities(
  context: LoadContext,
  child: DemoChild,
  { document, issuer, by, cause, on }: Confirmation,
): string {
  const { region, id: personId } = child.person
  const id = context.nextId()
  const words = wordsFor(child)
  context.bulk.add('registry_status', {
    region,
    id,
    person_id: personId,
    kind: 'limited-abilities',
    valid_from: on,
    valid_to: null,
    cause,
    defect_kinds: [words.nature],
    life_restriction: words.restriction,
    disability_group: null,
    issuer,
    document,
    document_date: on,
    ended_reason: null,
  })
  record(context, {
    region,
    personId,
    on,
    name: 'registry.limited-abilities-confirmed',
    by,
    subject: { kind: 'status', id },
    data: { document, documentDate: on, issuer },
    cite: LIMITED,
  })
  return id
}

/** A cause from the closed list of art. 1(2). */
export function drawCause(context: LoadContext): (typeof CAUSES)[number] {
  return CAUSES[context.random.weighted(CAUSE_WEIGHTS)] ?? 'congenital'
}
