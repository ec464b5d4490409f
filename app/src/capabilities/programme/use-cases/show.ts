import { ok, type Result } from '@tirek/kernel'
import { isUnderThree } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import {
  findPerson,
  fullName,
  isInForce,
  listRepresentations,
  listRepresentativeNames,
  type Person,
} from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { missingParts } from '../domain/completeness.ts'
import { EARLY_COMPONENTS, type EarlySupport } from '../domain/early-support.ts'
import { uncheckedKinds } from '../domain/infrastructure.ts'
import type { ChildView, Programme } from '../domain/programme.ts'
import { SECTIONS } from '../domain/sections.ts'
import { programmeStanding } from '../domain/states.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { listMeasures, listProgress, type StoredMeasure } from '../read/measures.ts'
import { listNeededKinds } from '../read/missing.ts'
import { findProgramme, listProgrammesOf } from '../read/programmes.ts'
import { listAgreements, listSignOffs } from '../read/voices.ts'
import { showAttainment, showGoals } from './attainment.ts'
import { looksCopied } from './near-copy.ts'
import { listProposals } from './proposals.ts'
import { showRemarks } from './remarks.ts'
import { programmeShape, proposalShape } from './shapes.ts'
import { showChecks } from './show-checks.ts'

type Shown = z.input<typeof programmeShape>

async function showMeasures(act: Act, measures: readonly StoredMeasure[]): Promise<Shown['measures']> {
  const progress = await listProgress(
    act,
    measures.map((one) => one.id),
  )
  const organisations = await listOrganisationsById(act.db, [
    ...new Set(measures.flatMap((one) => one.organisationId ?? [])),
  ])
  return measures.map((one) => ({
    ...one,
    goalId: one.goalId ?? null,
    organisationId: one.organisationId ?? null,
    organisationName: organisations.find((each) => each.id === one.organisationId)?.name ?? null,
    executorName: one.executorName ?? null,
    fundingNote: one.fundingNote ?? null,
    familyPart: one.familyPart ?? null,
    stopReason: one.stopReason ?? null,
    progress: progress
      .filter((line) => line.measureId === one.id)
      .map((line) => ({ ...line, familyTookPart: line.familyTookPart ?? null })),
  }))
}

async function showVoices(act: Act, programme: Programme): Promise<Pick<Shown, 'agreements' | 'signOffs'>> {
  const agreements = await listAgreements(act, programme.id)
  const signOffs = await listSignOffs(act.db, programme.id)
  const isCurrent = (one: { readonly revision: number }) => one.revision === programme.revision
  return {
    agreements: agreements.map((one) => ({
      name: one.representativeName ?? null,
      decision: one.decision,
      comment: one.comment ?? null,
      decidedOn: one.decidedOn,
      document: one.document ?? null,
      isCurrent: isCurrent(one),
    })),
    signOffs: signOffs.map((one) => ({
      ...one,
      specialty: one.specialty ?? null,
      isCurrent: isCurrent(one),
    })),
  }
}

function showChildView(view: ChildView | undefined): Shown['childView'] {
  if (view === undefined) return null
  return {
    heard: view.heard,
    how: view.how ?? null,
    help: view.help ?? null,
    said: view.said ?? null,
    takenIntoAccount: view.takenIntoAccount ?? null,
    reason: view.reason ?? null,
  }
}

function showContent(programme: Programme) {
  const { sections, infrastructure, notIndicated, bestInterests, childView } = programme.content
  return {
    sections: SECTIONS.map((key) => ({
      key,
      text: sections[key]?.text ?? null,
      notEstablished: sections[key]?.notEstablished ?? null,
    })),
    infrastructureNotEstablished: infrastructure.notEstablished ?? null,
    notIndicated: {
      medical: notIndicated.medical ?? null,
      psychological: notIndicated.psychological ?? null,
      pedagogical: notIndicated.pedagogical ?? null,
      social: notIndicated.social ?? null,
    },
    bestInterests: bestInterests ?? null,
    childView: showChildView(childView),
  }
}

/** The four components of a child under three, or of one for whom they were written; else none. */
function showEarlySupport(plan: EarlySupport | undefined, isYoung: boolean): Shown['earlySupport'] {
  if (plan === undefined && !isYoung) return null
  return EARLY_COMPONENTS.map((component) => {
    const { state = null, on = null, note = null } = plan?.[component] ?? {}
    return { component, state, on, note }
  })
}

async function showProgrammeOf(act: Act, programme: Programme, person: Person): Promise<Shown> {
  const isYoung = isUnderThree(person.birthDate, act.today)
  const measures = await listMeasures(act, programme.id)
  const goals = await showGoals(act, programme.id)
  const neededKinds = await listNeededKinds(act.db, measures)
  return {
    ...programme,
    standing: programmeStanding(programme),
    conclusionId: programme.conclusionId ?? null,
    noticedOn: programme.noticedOn ?? null,
    approvedOn: programme.approvedOn ?? null,
    approvedRevision: programme.approvedRevision ?? null,
    reviewDue: programme.reviewDue ?? null,
    closedOn: programme.closedOn ?? null,
    closedReason: programme.closedReason ?? null,
    ...showContent(programme),
    checks: await showChecks(act, programme),
    measures: await showMeasures(act, measures),
    goals,
    attainment: await showAttainment(act, programme),
    remarks: await showRemarks(act, programme.id),
    missing: [
      ...missingParts({ content: programme.content, measures, goals, isUnderThree: isYoung }, neededKinds),
    ],
    earlySupport: showEarlySupport(programme.content.earlySupport, isYoung),
    uncheckedKinds: [...uncheckedKinds(programme.content.infrastructure, neededKinds)],
    looksCopied: await looksCopied(act, programme),
    ...(await showVoices(act, programme)),
  }
}

async function showRepresentatives(act: Act, personId: string) {
  const all = await listRepresentations(act.db, personId)
  const names = await listRepresentativeNames(act, personId)
  return all
    .filter((one) => isInForce(one, act.today))
    .map(({ representativeId: id }) => ({ id, name: names.get(id) ?? null }))
}

/** The programme asked for by its id, or the child's live one, else the newest closed one. */
async function wantedProgramme(
  act: Act,
  wanted: { readonly programmeId?: string | undefined; readonly personId?: string | undefined },
): Promise<Result<{ readonly person: Person; readonly programme: Programme | undefined }, Refusal>> {
  const named = wanted.programmeId === undefined ? undefined : await findProgramme(act, wanted.programmeId)
  if (wanted.programmeId !== undefined && named === undefined) return notFound('programme')
  const personId = named?.personId ?? wanted.personId
  const person = personId === undefined ? undefined : await findPerson(act.db, personId)
  if (person === undefined) return notFound('person')
  if (named !== undefined) return ok({ person, programme: named })
  const all = await listProgrammesOf(act.db, person.id)
  const head = all.find((one) => one.state !== 'closed') ?? all[0]
  return ok({ person, programme: head && (await findProgramme(act, head.id)) })
}

/** The programme of a child with its measures, the family's word, and the directions it proposes. */
export const showProgramme = query({
  name: 'programme.show',
  title: { kk: 'Баланың бағдарламасы', ru: 'Программа ребёнка', en: "The child's programme" },
  basis: [ACTS.programme],
  input: z.strictObject({ programmeId: idField.optional(), personId: idField.optional() }),
  output: z.object({
    person: z.object({
      id: z.uuid(),
      fullName: z.string(),
      birthDate: z.string(),
      region: z.string(),
    }),
    programme: programmeShape.nullable(),
    proposals: z.array(proposalShape),
    representatives: z.array(z.object({ id: z.uuid(), name: z.string().nullable() })),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, wanted) => {
    const found = await wantedProgramme(act, wanted)
    if (!found.ok) return found
    const { person, programme } = found.value
    const directions = await listDirectionsOf(act.db, person.id)
    const proposals = await listProposals(act, person.id, programme, directions)
    return ok({
      person: { ...person, fullName: fullName(person) },
      programme: programme === undefined ? null : await showProgrammeOf(act, programme, person),
      proposals: proposals.map((one) => ({
        ...one,
        services: [...one.services],
        conclusionId: one.conclusionId ?? null,
        directionId: one.direction?.id ?? null,
        directionState: one.direction?.state ?? null,
      })),
      representatives: await showRepresentatives(act, person.id),
    })
  },
})
