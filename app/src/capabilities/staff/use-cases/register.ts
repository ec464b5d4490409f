import { isAfter, isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField, nameField, versionField } from '#platform/use-case/fields.ts'
import { stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { BRANCHES, LOADS, POST_KEYS } from '../domain/posts.ts'
import { listFreeAccounts } from '../read/members.ts'
import { changeMember, endMember, insertMember } from '../store/members.ts'
import { aboutMember, openMember, organisationFor, wrong } from './reach.ts'

const work = {
  post: z.enum(POST_KEYS as [(typeof POST_KEYS)[number], ...typeof POST_KEYS]),
  branch: z.enum(BRANCHES),
  load: z.enum(LOADS),
}

async function isFree(act: Act, organisationId: string, accountId: string | undefined): Promise<boolean> {
  if (accountId === undefined) return true
  return (await listFreeAccounts(act.db, organisationId)).some(({ id }) => id === accountId)
}

/** Writes somebody into the register of staff: the post, what it is for, the load, from which day (LAW-3-8). */
export const registerMember = command({
  name: 'staff.register',
  title: { kk: 'Қызметкерді тізілімге енгізу', ru: 'Внести сотрудника', en: 'Enter a member of staff' },
  basis: [ACTS.provision],
  input: z.object({
    organisationId: idField.optional(),
    accountId: idField.optional(),
    name: nameField,
    ...work,
    begunOn: dateField,
  }),
  output: z.object({ memberId: z.uuid() }),
  run: async (act, { organisationId, ...given }) => {
    const organisation = await organisationFor(act, organisationId)
    if (!organisation.ok) return organisation
    if (isAfter(given.begunOn, act.today)) return wrong('begunOn', 'future-date')
    const { id: own, region } = organisation.value
    if (!(await isFree(act, own, given.accountId))) return wrong('accountId', 'account-taken')
    const member = { ...given, accountId: given.accountId, id: act.newId(), region, organisationId: own }
    await insertMember(act, member)
    await act.record({
      name: 'staff.registered',
      ...aboutMember(member),
      data: { post: given.post, branch: given.branch, load: given.load },
      cite: [ACTS.provision],
    })
    return ok({ memberId: member.id })
  },
})

/** Another post, branch or load of the same person. */
export const changePost = command({
  name: 'staff.change',
  title: {
    kk: 'Лауазымын не жүктемесін өзгерту',
    ru: 'Изменить должность или нагрузку',
    en: 'Change a post or load',
  },
  basis: [ACTS.provision],
  input: z.object({ memberId: idField, ...work, version: versionField.optional() }),
  output: z.object({ memberId: z.uuid() }),
  run: async (act, { memberId, version, ...given }) => {
    const known = await openMember(act, memberId, version)
    if (!known.ok) return known
    if (!(await changeMember(act, known.value, given))) return stale()
    const { post, branch, load } = known.value
    await act.record({
      name: 'staff.changed',
      ...aboutMember(known.value),
      data: { before: { post, branch, load }, after: given },
      cite: [ACTS.provision],
    })
    return ok({ memberId })
  },
})

/** Somebody has left: the last day, and why. What was recorded stays. */
export const endPost = command({
  name: 'staff.end',
  title: { kk: 'Жұмыстан шығуды жазу', ru: 'Записать увольнение', en: 'Record that somebody has left' },
  basis: [ACTS.provision],
  input: z.object({
    memberId: idField,
    endedOn: dateField,
    reason: lineField,
    version: versionField.optional(),
  }),
  output: z.object({ memberId: z.uuid() }),
  run: async (act, { memberId, endedOn, reason, version }) => {
    const known = await openMember(act, memberId, version)
    if (!known.ok) return known
    if (isAfter(endedOn, act.today)) return wrong('endedOn', 'future-date')
    if (isBefore(endedOn, known.value.begunOn)) return wrong('endedOn', 'before-start')
    if (!(await endMember(act, known.value, { endedOn, reason }))) return stale()
    await act.record({
      name: 'staff.left',
      ...aboutMember(known.value),
      data: { endedOn },
      cite: [ACTS.provision],
    })
    return ok({ memberId })
  },
})
