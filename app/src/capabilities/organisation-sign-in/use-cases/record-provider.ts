import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { SECRET_NAME } from '#platform/oidc/settings.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { regionOfOrganisation } from '../read/organisations.ts'
import { closeProviderOf, insertProvider } from '../store/providers.ts'

/** Claims that a person can change at the provider, or that are given to another when somebody leaves. */
const NO_SUBJECT: readonly string[] = [
  'email',
  'preferred_username',
  'upn',
  'name',
  'nickname',
  'phone_number',
]

const claimName = z
  .string()
  .regex(/^[\w:/.-]{1,100}$/)
  .refine((name) => !NO_SUBJECT.includes(name), { params: { code: 'no-subject' } })

const input = z
  .strictObject({
    organisationId: idField,
    /** Exactly as the provider writes itself. */
    issuer: z.url({ protocol: /^https?$/ }).max(300),
    clientId: lineField,
    /** Name of the secret outside the database; absent: the client is known by PKCE alone. */
    secretName: z.string().max(40).regex(SECRET_NAME).optional(),
    /** The claim that names the member of staff. */
    subjectClaim: claimName.default('sub'),
    emailDomain: z.hostname().toLowerCase().optional(),
    claimName: lineField.optional(),
    claimValue: lineField.optional(),
  })
  .refine(({ claimName: name, claimValue: value }) => (name === undefined) === (value === undefined), {
    path: ['claimValue'],
    params: { code: 'required' },
  })

/** Writes the identity provider of an organisation; one that it had before is taken out of use. */
export const recordProvider = command({
  name: 'organisation-sign-in.record-provider',
  title: {
    kk: 'Ұйымның кіру қызметін жазу',
    ru: 'Записать службу входа организации',
    en: 'Record the identity provider of an organisation',
  },
  basis: [cite('order-263', 'p-7')],
  input,
  output: z.object({ providerId: z.uuid() }),
  run: async (act, { organisationId, claimName: name, claimValue: value, ...asked }) => {
    const region = await regionOfOrganisation(act.db, organisationId)
    if (region === undefined) return notFound('organisation')
    await closeProviderOf(act, organisationId)
    const id = act.newId()
    const { secretName, emailDomain } = asked
    const claim = name === undefined || value === undefined ? undefined : { name, value }
    await insertProvider(act, { ...asked, id, organisationId, secretName, emailDomain, claim })
    await act.record({
      name: 'organisation-sign-in.provider-recorded',
      region,
      subject: { kind: 'organisation', id: organisationId },
      data: { issuer: asked.issuer },
    })
    return ok({ providerId: id })
  },
})
