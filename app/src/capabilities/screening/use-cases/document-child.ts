import { ok } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { findRepresentation } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { MOVED_REASONS, REPORT_SOURCES, WAITING_REASONS } from '../domain/notes.ts'
import { inVain, listAttempts } from '../read/attempts.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { note } from './note.ts'

const output = z.object({ noteId: z.uuid() })
const ofChild = { childId: idField, onDay: dateField.optional() }
const ofLine = { ...ofChild, line: lineField }

/** The child moved away, came back, or died: what is not done yet is asked of nobody. */
export const recordChange = command({
  name: 'screening.record-change',
  title: {
    kk: 'Баланың көшкенін не қайтыс болғанын жазу',
    ru: 'Записать отъезд или смерть ребёнка',
    en: 'Record that a child moved or died',
  },
  basis: [ACTS.organised],
  input: byAnswer(
    z.object({
      ...ofChild,
      kind: z.enum(['moved', 'returned', 'died']),
      reason: z.enum(MOVED_REASONS).optional(),
    }),
    'kind',
    { moved: ['reason'] },
  ),
  output,
  run: async (act, given) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    if (given.kind === 'moved' && given.reason === undefined)
      return refuse('screening.reason-needed', {
        status: 'invalid',
        fields: [{ path: 'reason', code: 'required' }],
      })
    return note(act, given)
  },
})

/** The family could not be reached: only after as many attempts in vain as the project asks for. */
export const recordUnreachable = command({
  name: 'screening.record-unreachable',
  title: {
    kk: 'Отбасымен байланысу мүмкін болмады',
    ru: 'Не удалось связаться с семьёй',
    en: 'Record that a family was not reached',
  },
  basis: [ACTS.denominator],
  input: z.object({ childId: idField }),
  output,
  run: async (act, { childId }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const made = inVain(await listAttempts(act.db, [childId])).length
    const { value: needed, cite } = getValue('project.recall-attempts', act.today)
    if (made < needed)
      return refuse('screening.more-attempts', { status: 'state', cite: [cite], facts: { made, needed } })
    return note(act, { childId, kind: 'unreachable' })
  },
})

/** The organisation lacks a device, a specialist or time: the child waits on the state, not the state on the family. */
export const recordWaiting = command({
  name: 'screening.record-waiting',
  title: {
    kk: 'Скрининг мемлекеттің кінәсінен кідірді',
    ru: 'Скрининг задержан по вине государства',
    en: 'Record that a screening waits on the state',
  },
  basis: [ACTS.organised, ACTS.freeExamination],
  input: z.object({ ...ofLine, reason: z.enum(WAITING_REASONS) }),
  output,
  run: async (act, given) => {
    const organisation = await filingOrganisation(act)
    return organisation.ok ? note(act, { ...given, kind: 'waiting' }) : organisation
  },
})

/** What was lacking is there. */
export const endWaiting = command({
  name: 'screening.end-waiting',
  title: { kk: 'Кідіріс жойылды', ru: 'Задержка устранена', en: 'End the waiting' },
  basis: [ACTS.organised],
  input: z.object(ofLine),
  output,
  run: async (act, given) => {
    const organisation = await filingOrganisation(act)
    return organisation.ok ? note(act, { ...given, kind: 'waiting-ended' }) : organisation
  },
})

/** A screening is said to have been made, and its record is nowhere: it is looked for. */
export const reportDone = command({
  name: 'screening.report-done',
  title: {
    kk: 'Нәтижесі жоқ скрининг туралы жазу',
    ru: 'Записать скрининг, итога которого нет',
    en: 'Record a screening whose result is missing',
  },
  basis: [ACTS.screening, ACTS.organised],
  input: z.object({ ...ofLine, reason: z.enum(REPORT_SOURCES) }),
  output,
  run: async (act, given) => {
    const organisation = await filingOrganisation(act)
    return organisation.ok ? note(act, { ...given, kind: 'reported-done' }) : organisation
  },
})

/** Who declines: the family itself, or the representative named by whoever writes down a refusal on paper. */
async function declining(act: Act, childId: string, named: string | undefined) {
  const { personId, role } = act.actor
  const representativeId = role === 'representative' ? personId : named
  const found =
    representativeId === undefined
      ? undefined
      : await findRepresentation(act.db, childId, representativeId, act.today)
  if (representativeId !== undefined && found !== undefined) return ok(representativeId)
  return refuse('screening.not-representative', {
    status: 'invalid',
    cite: [ACTS.consent],
    fields: [{ path: 'representativeId', code: 'not-representative' }],
  })
}

/** A representative declines a screening, having been told what it is for; medical follow-up goes on (LAW-8-6). */
export const declineScreening = command({
  name: 'screening.decline',
  title: { kk: 'Скринингтен бас тарту', ru: 'Отказаться от скрининга', en: 'Decline a screening' },
  basis: [ACTS.infants, ACTS.consent],
  input: z.object({
    ...ofLine,
    representativeId: idField.optional(),
    /** The family was told what the screening is for and that it may change its mind at any time. */
    isInformed: z.boolean(),
  }),
  output,
  run: async (act, { isInformed, representativeId, ...given }) => {
    if (!isInformed)
      return refuse('screening.information-needed', {
        status: 'invalid',
        cite: [ACTS.information],
        fields: [{ path: 'isInformed', code: 'tick' }],
      })
    const who = await declining(act, given.childId, representativeId)
    return who.ok ? note(act, { ...given, kind: 'declined', representativeId: who.value }) : who
  },
})

/** A refusal is taken back at any time; the screening is asked for again. */
export const withdrawDecline = command({
  name: 'screening.withdraw-decline',
  title: { kk: 'Бас тартуды қайтарып алу', ru: 'Отозвать отказ от скрининга', en: 'Take back a refusal' },
  basis: [ACTS.infants, ACTS.consent],
  input: z.object({ ...ofLine, representativeId: idField.optional() }),
  output,
  run: async (act, { representativeId, ...given }) => {
    const who = await declining(act, given.childId, representativeId)
    return who.ok ? note(act, { ...given, kind: 'decline-withdrawn', representativeId: who.value }) : who
  },
})
