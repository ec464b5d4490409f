import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { fullName } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { offerAfter } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { MISSING_CODES, missingForSigning } from '../domain/completeness.ts'
import { EMPTY_DRAFT } from '../domain/conclusion.ts'
import { isComplex, severeDefect } from '../domain/defect.ts'
import { EXAMINATION_KINDS } from '../domain/examination.ts'
import { ASKED_BY } from '../domain/file.ts'
import { FILE_ACTS, FILE_STATES, nextState } from '../domain/file-state.ts'
import { WAYS } from '../domain/own-words.ts'
import { seesFindings } from '../domain/sight.ts'
import { isCollegial } from '../domain/sign-off.ts'
import { type FileView, findFileView } from '../read/file-view.ts'
import { listUnfinished } from '../store/unfinished.ts'
import { plain } from './plain.ts'
import { draftShape, examinationShape, memberShape, placed, placedAppointment } from './shapes.ts'

const output = z.object({
  fileId: z.uuid(),
  number: z.string(),
  personId: z.uuid(),
  name: z.string(),
  birthDate: z.string(),
  organisationId: z.uuid(),
  state: z.enum(FILE_STATES),
  askedBy: z.enum(ASKED_BY),
  request: z.string(),
  openedOn: z.string(),
  formerFileId: z.uuid().optional(),
  version: z.number(),
  mayDo: z.array(z.string()),
  appointments: z.array(placedAppointment),
  /** Days on which the family could not come, and what is offered for it. */
  missed: z.array(z.object({ day: z.string(), words: z.string().optional() })),
  offer: z.enum(['new-day', 'call-or-visit']).optional(),
  /** Who has examined what; what was found stands in `examinations`, as far as the reader sees it. */
  recorded: z.array(
    z.object({
      kind: z.enum(EXAMINATION_KINDS),
      examinedOn: z.string(),
      examinerId: z.uuid(),
      examinerName: z.string(),
    }),
  ),
  /** What the reader has begun to write and not signed off. */
  unfinished: z.array(
    z.object({
      kind: z.enum(EXAMINATION_KINDS),
      words: z.record(z.string(), z.unknown()),
      keptOn: z.string(),
    }),
  ),
  /** `own`: the findings of colleagues and the draft open after the own sign-off. */
  sight: z.enum(['all', 'own']),
  openings: z.array(z.object({ reason: z.string(), byName: z.string(), on: z.string() })),
  examinations: z.array(examinationShape.extend({ id: z.uuid(), examinerId: z.uuid(), version: z.number() })),
  draft: draftShape,
  /** What the child itself wants said; the parents may not know of it. */
  ownWords: z
    .object({
      words: z.string(),
      way: z.enum(WAYS),
      helperName: z.string().nullable(),
      mayParentRead: z.boolean(),
      saidOn: z.string(),
    })
    .nullable(),
  revision: z.number(),
  members: z.array(memberShape.extend({ memberId: z.uuid(), agreed: z.boolean(), answered: z.boolean() })),
  missing: z.array(
    z.object({
      code: z.enum(MISSING_CODES),
      act: z.string(),
      unit: z.string(),
      detail: z.string().optional(),
    }),
  ),
  complex: z.boolean(),
  severe: z.boolean(),
})

function missingOf({ appointments, draft, revision, members, examinations }: FileView) {
  const examined = examinations.map(({ form }) => form.kind)
  const hasProtocol = appointments.some(({ heldOn }) => heldOn !== undefined)
  return missingForSigning({ draft, revision, members, examined, hasProtocol })
}

/** Who has examined what and when: nothing of what was found. */
function recordedOf({ examinations }: FileView) {
  return examinations.map(({ form, examinedOn, examinerId, examinerName }) => ({
    kind: form.kind,
    examinedOn,
    examinerId,
    examinerName,
  }))
}

/** What was found, and what the draft has made of it. */
function findingsOf(view: FileView) {
  const { draft, revision, members } = view
  const collegial = isCollegial(members, revision)
  return {
    examinations: plain(view.examinations),
    draft: plain(draft),
    complex: isComplex(draft.defects),
    severe: severeDefect(draft.defects, draft.severeFindings, collegial).kind === 'granted',
    missing: missingOf(view).map(({ code, cite, detail }) => ({
      code,
      act: cite.act,
      unit: cite.unit,
      detail,
    })),
  }
}

/** The same for a specialist who has not signed off: only the own form, and no word of the draft (DEC-72). */
function ownFindingsOf(view: FileView, memberId: string): ReturnType<typeof findingsOf> {
  const own = view.examinations.filter(({ examinerId }) => examinerId === memberId)
  return {
    examinations: plain(own),
    draft: plain(EMPTY_DRAFT),
    complex: false,
    severe: false,
    missing: missingOf(view).map(({ code, cite }) => ({
      code,
      act: cite.act,
      unit: cite.unit,
      detail: undefined,
    })),
  }
}

/** Who agreed to the present revision and who does not; an opinion is read by whoever sees the findings. */
function membersOf({ members, revision }: FileView, sees: boolean) {
  return members.map(({ dissent, ...member }) => {
    const answered = member.agreedRevision === revision
    const isAgainst = answered && member.stance === 'dissents'
    return {
      ...member,
      answered,
      agreed: answered && !isAgainst,
      dissent: sees && isAgainst ? dissent : undefined,
    }
  })
}

/** Every member reads what the child says, before and without the findings. */
function ownWordsOf({ ownWords }: FileView): z.input<typeof output>['ownWords'] {
  if (ownWords?.words === undefined) return null
  const { words, way, helperName, mayParentRead, saidOn } = ownWords
  return { words, way, helperName: helperName ?? null, mayParentRead, saidOn }
}

function sightOf({ actor }: Act, { file, examinations, openings }: FileView): boolean {
  const reader = { memberId: postOf(actor), isExaminer: actor.role === 'pmpc-specialist' }
  const examinerIds = examinations.map(({ examinerId }) => examinerId)
  return seesFindings(reader, { state: file.state, examinerIds, isOpened: openings.length > 0 })
}

async function answerOf(act: Act, view: FileView): Promise<z.input<typeof output>> {
  const { file, person, revision } = view
  const { id: fileId, ...facts } = file
  const consultation = await findOrganisation(act.db, file.organisationId)
  const sees = sightOf(act, view)
  const memberId = postOf(act.actor)
  return {
    fileId,
    ...facts,
    name: fullName(person),
    birthDate: person.birthDate,
    mayDo: FILE_ACTS.filter((one) => nextState(file.state, one) !== undefined),
    appointments: placed(view.appointments, consultation?.name),
    missed: plain(view.missed),
    offer: view.missed.length === 0 ? undefined : offerAfter(view.missed.length, act.today),
    recorded: recordedOf(view),
    unfinished: plain(await listUnfinished(act, fileId, memberId)),
    sight: sees ? 'all' : 'own',
    openings: plain(view.openings),
    ownWords: ownWordsOf(view),
    ...(sees ? findingsOf(view) : ownFindingsOf(view, memberId)),
    revision,
    members: membersOf(view, sees),
  }
}

/** One file as the staff of the consultation see it, with what its conclusion still lacks. A specialist reads the
 *  findings of colleagues after signing off the own. */
export const showFile = query({
  name: 'consultation.file',
  title: { kk: 'ПМПК ісі', ru: 'Дело ПМПК', en: 'Consultation file' },
  input: z.strictObject({ fileId: z.uuid() }),
  output,
  basis: [ACTS.consultation, ACTS.togetherReading],
  reads: (_input, { personId }) => [personId],
  run: async (act, { fileId }) => {
    const view = await findFileView(act, fileId)
    if (view === undefined) return notFound('consultation-file')
    return ok(await answerOf(act, view))
  },
})
