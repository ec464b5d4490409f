import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { specialtyName } from '#capabilities/consultation/index.ts'
import { humansOf } from '#platform/access/holder.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, nameField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { isQualified, SUBSTITUTION } from '../domain/appointment.ts'
import { listPosts, type NamedPost } from '../read/posts.ts'
import { findOwnPost, ownOrganisation } from './reach.ts'

const post = z.object({
  id: z.uuid(),
  name: z.string(),
  roleName: z.string(),
  specialty: z.string().nullable(),
  organisation: z.string(),
})

/** One account of staff as shown. */
export type ShownPost = z.output<typeof post>

function show(act: Act, { id, name, role, specialty, organisation }: NamedPost): ShownPost {
  return {
    id,
    name,
    roleName: isRole(role) ? localize(ROLES[role].name, act.lang) : role,
    specialty: specialty === undefined ? null : (specialtyName(act.lang, specialty) ?? specialty),
    organisation: organisation[act.lang],
  }
}

/** Whose post can be given to a colleague: the own staff; to the administrator, staff by a part of the name. */
export const listStaff = query({
  name: 'substitution.staff',
  title: { kk: 'Ұйым қызметкерлері', ru: 'Сотрудники организации', en: 'Staff of the organisation' },
  basis: [SUBSTITUTION],
  input: z.object({ name: nameField.optional() }),
  output: z.object({ staff: z.array(post) }),
  run: async (act, { name }) => {
    const staff = await listPosts(act.db, { organisationId: ownOrganisation(act), name })
    return ok({ staff: staff.map((one) => show(act, one)) })
  },
})

/** Who of the same organisation may have the post: qualified, and another human being. */
export const listColleagues = query({
  name: 'substitution.colleagues',
  title: { kk: 'Орнын баса алатындар', ru: 'Кто может заместить', en: 'Who may substitute' },
  basis: [SUBSTITUTION],
  input: z.object({ accountId: idField }),
  output: z.object({ absent: post, colleagues: z.array(post) }),
  run: async (act, { accountId }) => {
    const absent = await findOwnPost(act, accountId)
    if (absent === undefined) return notFound('post')
    const all = await listPosts(act.db, { organisationId: absent.organisationId })
    const humans = await humansOf(act, [act.actor.accountId, ...all.map(({ id }) => id)])
    const taken = [accountId, act.actor.accountId].map((id) => humans.get(id))
    const colleagues = all.filter((one) => isQualified(absent, one) && !taken.includes(humans.get(one.id)))
    return ok({ absent: show(act, absent), colleagues: colleagues.map((one) => show(act, one)) })
  },
})
