import { ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { NORM_KEYS, normOf } from '../domain/norms.ts'
import { CONCERNS, LIABILITY, SOURCES, TO_GUARDIANS } from '../domain/signal.ts'
import { nextNumber } from '../store/complaints.ts'
import { insertSignal } from '../store/signals.ts'
import { findLocalBody } from './desks.ts'

/** Whom a signal is about, for the form: the reading leaves no line under the child. */
export const prepareSignal = query({
  name: 'complaints.prepare-signal',
  title: {
    kk: 'Баланың қауіпсіздігі туралы хабарды дайындау',
    ru: 'Подготовить сигнал о безопасности ребёнка',
    en: 'Prepare a child-safety signal',
  },
  basis: [LIABILITY, TO_GUARDIANS],
  hidesPerson: true,
  input: z.object({ personId: idField }),
  output: z.object({ personId: z.uuid(), fullName: z.string() }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined || !isChild(person.birthDate, act.today)) return notFound('person')
    return ok({ personId, fullName: fullName(person) })
  },
})

/**
 * A professional fears for a child. The signal goes to the guardianship service and is seen by nobody else: its event
 * names no person, it has no deadline in the file, and neither this act nor its readings stand in the family's log.
 */
export const fileSignal = command({
  name: 'complaints.file-signal',
  title: {
    kk: 'Баланың қауіпсіздігі туралы хабар беру',
    ru: 'Сообщить об угрозе безопасности ребёнка',
    en: 'File a child-safety signal',
  },
  basis: [LIABILITY, TO_GUARDIANS],
  hidesPerson: true,
  input: z.object({
    personId: idField,
    concern: z.enum(CONCERNS),
    /** The norm that was breached, where whoever files the signal can name it. */
    norm: z.enum(NORM_KEYS).optional(),
    source: z.enum(SOURCES),
    isUrgent: z.boolean(),
    words: textField,
  }),
  output: z.object({ number: z.string(), due: z.string() }),
  run: async (act, { personId, ...given }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined || !isChild(person.birthDate, act.today)) return notFound('person')
    const { region } = person
    const organId = await findLocalBody(act, region)
    if (organId === undefined) return refuse('complaints.no-guardians', { status: 'state' })

    const { name, role, organisationId } = act.actor
    const dueOn = term('project.safety-signal', act.today, act.calendar).due
    const number = await nextNumber(act, { kind: 'signal', region })
    const id = act.newId()
    await insertSignal(act, {
      ...{ id, region, personId, organId, number, dueOn, ...given, norm: given.norm },
      childName: fullName(person),
      childBirth: person.birthDate,
      filedAt: act.now,
      filedOn: act.today,
      filerName: name,
      filerRole: role,
      filerOrganisationId: organisationId,
    })
    const breached = normOf(given.norm)
    await act.record({
      name: 'complaints.signal-filed',
      region,
      subject: { kind: 'safety-signal', id },
      cite: [LIABILITY, ...(breached === undefined ? [] : [breached])],
    })
    return ok({ number, due: dueOn })
  },
})
