import { isAfter, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findConclusion } from '#capabilities/consultation/index.ts'
import { findPerson, isChild, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { missingParts } from '../domain/completeness.ts'
import { type Content, EMPTY_CONTENT, type Programme } from '../domain/programme.ts'
import { ownWords, type Section, type Sections } from '../domain/sections.ts'
import { listMeasures } from '../read/measures.ts'
import { findLiveProgramme, lockProgramme } from '../read/programmes.ts'
import { claimFingerprint, insertProgramme, nextNumber, updateProgramme } from '../store/programmes.ts'
import { checkInfrastructure } from './check-network.ts'
import {
  childViewInput,
  infrastructureInput,
  measureInput,
  notIndicatedInput,
  type SectionsInput,
  sectionsInput,
} from './inputs.ts'
import { aboutProgramme, moveOrRefuse } from './working-programme.ts'
import { writeMeasures } from './write-measures.ts'

const input = z.strictObject({
  personId: idField,
  version: versionField.optional(),
  conclusionId: idField.optional(),
  noticedOn: dateField.optional(),
  sections: sectionsInput.optional(),
  infrastructure: infrastructureInput.optional(),
  measures: z.array(measureInput).max(60).optional(),
  notIndicated: notIndicatedInput.optional(),
  bestInterests: optionalText,
  childView: childViewInput.optional(),
  /** Always refused: a programme is personal to the child (LAW-1-35). */
  copyFrom: idField.optional(),
  /** Always refused: one plan for many children (LAW-3-13). */
  personIds: z.array(idField).optional(),
})
type Input = z.output<typeof input>

function refuseForeign({ copyFrom, personIds }: Input): Result<void, Refusal> {
  if (copyFrom !== undefined) return refuse('programme.copied', { cite: [ACTS.programme] })
  if (personIds === undefined) return ok(undefined)
  return refuse('programme.bulk', { cite: [ACTS.individualApproach], facts: { children: personIds.length } })
}

const cleaned = ({ text, notEstablished }: Section): Section =>
  text === undefined ? { notEstablished } : { text }

function mergeSections(known: Sections, given: SectionsInput | undefined): Sections {
  const changed = Object.entries(given ?? {}).flatMap(([key, section]) =>
    section === undefined ? [] : [[key, cleaned(section)]],
  )
  return { ...known, ...Object.fromEntries(changed) }
}

/** The text after this save: what was given replaces, what was not stays. */
async function mergeContent(
  act: Act,
  region: string,
  known: Content,
  given: Input,
): Promise<Result<Content, Refusal>> {
  const infrastructure = await checkInfrastructure(
    act,
    region,
    known.infrastructure,
    given.infrastructure ?? {},
  )
  if (!infrastructure.ok) return infrastructure
  return ok({
    sections: mergeSections(known.sections, given.sections),
    infrastructure: infrastructure.value,
    notIndicated: { ...known.notIndicated, ...given.notIndicated },
    bestInterests: given.bestInterests ?? known.bestInterests,
    childView: given.childView ?? known.childView,
  })
}

/** The words about one child may not stand for another: the same text is somebody else's programme (LAW-1-35). */
async function refuseCopiedWords(
  act: Act,
  personId: string,
  content: Content,
): Promise<Result<void, Refusal>> {
  const words = ownWords(content.sections)
  if (words === undefined) return ok(undefined)
  const isOwn = await claimFingerprint(act.db, act.keyedHash(`programme ${words}`), personId)
  return isOwn ? ok(undefined) : refuse('programme.copied', { cite: [ACTS.programme] })
}

/** What the programme rests on: the conclusion, when one is named, and the day the defect was noticed. */
async function groundsOf(
  act: Act,
  person: Person,
  given: Input,
): Promise<Result<Pick<Programme, 'conclusionId' | 'noticedOn'>, Refusal>> {
  const { conclusionId, noticedOn } = given
  if (noticedOn !== undefined && isAfter(noticedOn, act.today))
    return refuse('programme.noticed-in-future', {
      status: 'invalid',
      fields: [{ path: 'noticedOn', code: 'future-date' }],
    })
  if (conclusionId === undefined) return ok({ conclusionId, noticedOn })
  const conclusion = await findConclusion(act.db, conclusionId)
  if (conclusion === undefined || conclusion.personId !== person.id || conclusion.annulledOn !== undefined)
    return refuse('programme.conclusion-unknown', {
      status: 'invalid',
      fields: [{ path: 'conclusionId', code: 'unknown-record' }],
    })
  return ok({ conclusionId, noticedOn: noticedOn ?? conclusion.noticedOn })
}

async function open(act: Act, person: Person): Promise<Result<Programme, Refusal>> {
  const { actor, today } = act
  if (actor.organisationId === undefined)
    return refuse('programme.no-organisation', { status: 'forbidden', cite: [ACTS.whoMakesIt] })
  const number = await nextNumber(act.db, { organisationId: actor.organisationId, kind: 'programme', today })
  const programme: Programme = {
    id: act.newId(),
    region: person.region,
    personId: person.id,
    organisationId: actor.organisationId,
    number,
    state: 'draft',
    coordinatorId: actor.accountId,
    coordinatorName: actor.name,
    conclusionId: undefined,
    noticedOn: undefined,
    content: EMPTY_CONTENT,
    revision: 0,
    version: 1,
    startedOn: today,
    approvedRevision: undefined,
    approvedOn: undefined,
    reviewDue: undefined,
    closedOn: undefined,
    closedReason: undefined,
  }
  await insertProgramme(act.db, programme)
  await act.record({
    name: 'programme.drafted',
    ...aboutProgramme(programme),
    data: { number },
    cite: [ACTS.programme],
  })
  return ok(programme)
}

/** The child's live programme, ready to be written; a new one when there is none. */
async function openOrLock(
  act: Act,
  person: Person,
  version: number | undefined,
): Promise<Result<Programme, Refusal>> {
  const live = await findLiveProgramme(act.db, person.id)
  if (live === undefined) return version === undefined ? open(act, person) : stale()
  const locked = (await lockProgramme(act.db, live.id)) ?? live
  if (version !== undefined && version !== locked.version) return stale()
  const edge = moveOrRefuse(act, locked, 'write')
  return edge.ok ? ok(locked) : edge
}

async function write(act: Act, person: Person, programme: Programme, given: Input) {
  const grounds = await groundsOf(act, person, given)
  if (!grounds.ok) return grounds
  const content = await mergeContent(act, programme.region, programme.content, given)
  if (!content.ok) return content
  const own = await refuseCopiedWords(act, person.id, content.value)
  if (!own.ok) return own
  if (given.measures !== undefined) {
    const written = await writeMeasures(act, programme, given.measures)
    if (!written.ok) return written
  }
  const revision = programme.revision + 1
  const version = await updateProgramme(act.db, programme, {
    state: 'draft',
    content: content.value,
    revision,
    conclusionId: grounds.value.conclusionId ?? programme.conclusionId,
    noticedOn: grounds.value.noticedOn ?? programme.noticedOn,
  })
  const measures = await listMeasures(act.db, programme.id)
  return ok({ revision, version, missing: missingParts({ content: content.value, measures }) })
}

/**
 * Writes the programme of one child, whole or step by step. Every change makes a new revision, which nobody has
 * agreed to yet. A disability plays no part: the programme is for every child with limited abilities (DEC-2).
 */
export const draftProgramme = command({
  name: 'programme.draft',
  title: {
    kk: 'Оңалтудың жеке бағдарламасын жазу',
    ru: 'Составить индивидуальную программу реабилитации',
    en: 'Write the individual rehabilitation programme',
  },
  basis: [ACTS.programme, ACTS.whoMakesIt],
  input,
  output: z.object({
    programmeId: z.uuid(),
    state: z.string(),
    revision: z.number(),
    version: z.number(),
    missing: z.array(z.string()),
  }),
  run: async (act, given) => {
    const foreign = refuseForeign(given)
    if (!foreign.ok) return foreign
    const person = await findPerson(act.db, given.personId)
    if (person === undefined) return notFound('person')
    if (!isChild(person.birthDate, act.today))
      return refuse('programme.not-a-child', { cite: [ACTS.programme, ACTS.child] })

    const opened = await openOrLock(act, person, given.version)
    if (!opened.ok) return opened
    const programme = opened.value
    const written = await write(act, person, programme, given)
    if (!written.ok) return written

    const { revision, version, missing } = written.value
    await act.record({
      name: 'programme.written',
      ...aboutProgramme(programme),
      data: { revision, missing: missing.length },
      cite: [ACTS.programme],
    })
    return ok({ programmeId: programme.id, state: 'draft', revision, version, missing: [...missing] })
  },
})
