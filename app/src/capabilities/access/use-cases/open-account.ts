import { localize, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { specialtyName } from '#capabilities/consultation/index.ts'
import { setHolder } from '#platform/access/holder.ts'
import { FAMILY_ROLES, ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, iinField, lineField, nameField, regionField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { insertPost, nameOfOrganisation, regionOfNone, regionOfOrganisation } from '../store/posts.ts'
import { TWO_ADMINISTRATORS } from './two-administrators.ts'

const STAFF_ROLES = SIGN_IN_ROLES.filter((role) => !FAMILY_ROLES.includes(role))

const fields = z.strictObject({
  role: z.enum(STAFF_ROLES),
  name: nameField,
  /** Whose the account is: the certificate must carry this number. Only a keyed hash is kept. */
  iin: iinField,
  organisationId: idField.optional(),
  specialty: lineField.optional(),
  /** Absent: the region of the organisation. */
  regions: z.array(regionField).max(20).optional(),
  /** Why: for the second person. The operator at the command line gives none. */
  reason: textField.optional(),
})

/** A specialist of the consultation has a specialty: the forms are by it. */
const input = fields.refine(({ role, specialty }) => role !== 'pmpc-specialist' || specialty !== undefined, {
  path: ['specialty'],
  params: { code: 'required' },
})

type Input = z.output<typeof input>

function needsOrganisation(role: Role): boolean {
  return 'organisation' in ROLES[role]
}

/** The regions of the post: those given, else that of its organisation. */
async function regionsOf(act: Act, asked: Input): Promise<Result<readonly string[], Refusal>> {
  const { organisationId, role, regions = [] } = asked
  const own = organisationId === undefined ? undefined : await regionOfOrganisation(act, organisationId)
  if (organisationId !== undefined && own === undefined) return notFound('organisation')
  if (organisationId === undefined && needsOrganisation(role))
    return refuse('access.organisation-needed', { status: 'invalid', facts: { role } })
  if (regions.length > 0) return ok(regions)
  return ok(own === undefined ? [] : [own])
}

/** Opens an account of a member of staff, who then signs in by electronic signature. */
export const openAccount = command({
  name: 'access.open-account',
  title: { kk: 'Қызметкерге тіркелгі ашу', ru: 'Открыть учётную запись', en: 'Open an account of staff' },
  basis: [cite('order-263', 'p-7')],
  input,
  output: z.object({ accountId: z.uuid() }),
  needsFreshProof: true,
  second: {
    by: TWO_ADMINISTRATORS,
    check: regionsOf,
    why: ({ reason }) => reason,
    shows: async (act, { role, name, organisationId, specialty }) => [
      { label: 'account.name', value: name },
      { label: 'account.role', value: localize(ROLES[role].name, act.lang) },
      ...(specialty === undefined
        ? []
        : [{ label: 'account.specialty', value: specialtyName(act.lang, specialty) ?? specialty }]),
      {
        label: 'account.organisation',
        value: (organisationId && (await nameOfOrganisation(act, organisationId))) ?? '–',
      },
    ],
  },
  run: async (act, asked) => {
    const regions = await regionsOf(act, asked)
    if (!regions.ok) return regions
    const { role, name, iin, organisationId, specialty } = asked
    const accountId = act.newId()
    await insertPost(act, {
      id: accountId,
      role,
      name,
      organisation_id: organisationId ?? null,
      specialty: specialty ?? null,
      regions: [...regions.value],
    })
    await setHolder(act, accountId, iin)
    const region = regions.value[0] ?? regionOfNone(act)
    const subject = { kind: 'account', id: accountId }
    await act.record({ name: 'access.account-opened', region, subject, data: { role } })
    return ok({ accountId })
  },
})
