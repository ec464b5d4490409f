import { type LocalDate, type LocalizedText, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { fullName } from '#capabilities/registry/index.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { offerAfter } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { MISSING_CODES, missingForSigning } from '../domain/completeness.ts'
import { isComplex, severeDefect } from '../domain/defect.ts'
import { ASKED_BY } from '../domain/file.ts'
import { FILE_ACTS, FILE_STATES, nextState } from '../domain/file-state.ts'
import { isCollegial } from '../domain/sign-off.ts'
import { type FileView, findFileView } from '../read/file-view.ts'
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
  version: z.number(),
  mayDo: z.array(z.string()),
  appointments: z.array(placedAppointment),
  /** Days on which the family could not come, and what is offered for it. */
  missed: z.array(z.object({ day: z.string(), words: z.string().optional() })),
  offer: z.enum(['new-day', 'call-or-visit']).optional(),
  examinations: z.array(examinationShape.extend({ id: z.uuid(), examinerId: z.uuid(), version: z.number() })),
  draft: draftShape,
  revision: z.number(),
  members: z.array(memberShape.extend({ memberId: z.uuid(), agreed: z.boolean() })),
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
  return missingForSigning({ draft, revision, members, examined, hasProtocol }).map(
    ({ code, cite, detail }) => ({
      code,
      act: cite.act,
      unit: cite.unit,
      detail,
    }),
  )
}

function answerOf(
  view: FileView,
  consultation: LocalizedText | undefined,
  today: LocalDate,
): z.input<typeof output> {
  const { file, person, draft, revision, members } = view
  const { id: fileId, ...facts } = file
  const collegial = isCollegial(members, revision)
  return {
    fileId,
    ...facts,
    name: fullName(person),
    birthDate: person.birthDate,
    mayDo: FILE_ACTS.filter((act) => nextState(file.state, act) !== undefined),
    appointments: placed(view.appointments, consultation),
    missed: plain(view.missed),
    offer: view.missed.length === 0 ? undefined : offerAfter(view.missed.length, today),
    examinations: plain(view.examinations),
    draft: plain(draft),
    revision,
    members: members.map((member) => ({ ...member, agreed: member.agreedRevision === revision })),
    missing: missingOf(view),
    complex: isComplex(draft.defects),
    severe: severeDefect(draft.defects, draft.severeFindings, collegial).kind === 'granted',
  }
}

/** One file as the staff of the consultation see it, with what its conclusion still lacks. */
export const showFile = query({
  name: 'consultation.file',
  title: { kk: 'ПМПК файлы', ru: 'Дело ПМПК', en: 'Consultation file' },
  input: z.strictObject({ fileId: z.uuid() }),
  output,
  basis: [ACTS.consultation],
  reads: (_input, { personId }) => [personId],
  run: async (act, { fileId }) => {
    const view = await findFileView(act, fileId)
    if (view === undefined) return notFound('consultation-file')
    const consultation = await findOrganisation(act.db, view.file.organisationId)
    return ok(answerOf(view, consultation?.name, act.today))
  },
})
