import { type LocalizedText, localize, REGIONS } from '@tirek/kernel'
import { SPECIALTIES, specialtyName } from '#capabilities/consultation/index.ts'
import { isOrganisationKind, listOrganisations } from '#capabilities/network/index.ts'
import { FAMILY_ROLES, isRole, ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { type Option, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { openAccount } from '../use-cases/open-account.ts'
import { accountPaths } from './accounts.page.tsx'
import { messages } from './messages.ts'

const STAFF = SIGN_IN_ROLES.filter((role) => !FAMILY_ROLES.includes(role))

interface Chosen {
  readonly role: Role | undefined
  readonly region: string
  /** Undefined when the post needs no organisation; empty until a region is chosen. */
  readonly organisations: readonly Option[] | undefined
}

function Choose({ role, region }: Chosen) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Filters values={{ role: role ?? '', region }} label={t('account.which')}>
      <SelectField
        name="role"
        label={t('account.role')}
        options={STAFF.map((value) => ({ value, label: localize(ROLES[value].name, lang) }))}
      />
      <SelectField
        name="region"
        label={t('account.region')}
        options={REGIONS.map(({ kato, name }) => ({ value: kato, label: localize(name, lang) }))}
      />
    </Filters>
  )
}

function OpenAccount({ form, chosen }: { form: FormState; chosen: Chosen }) {
  const t = useT(messages)
  const { lang } = useView()
  const { role, organisations } = chosen
  const isReady = role !== undefined && organisations?.length !== 0
  return (
    <>
      <Step title={t('account.open')} lead={t('account.two')} back={accountPaths.list()} />
      <Choose {...chosen} />
      {isReady && (
        <Form state={form} words={messages}>
          <HiddenField name="role" value={role} />
          {organisations !== undefined && (
            <SelectField name="organisationId" label={t('account.organisation')} options={organisations} />
          )}
          {role === 'pmpc-specialist' && (
            <SelectField
              name="specialty"
              label={t('account.specialty')}
              options={SPECIALTIES.map((value) => ({ value, label: specialtyName(lang, value) ?? value }))}
            />
          )}
          <TextField name="name" label={t('account.name')} />
          <IinField name="iin" label={t('account.iin')} hint={t('account.iin-hint')} />
          <TextArea name="reason" label={t('account.reason')} />
          <Submit>{t('account.ask')}</Submit>
        </Form>
      )}
    </>
  )
}

/** What was chosen above the form: the post, and the organisations of its kind in a region. */
async function chosenBy({ query, read, lang }: PageContext): Promise<Chosen> {
  const asked = query['role'] ?? ''
  const region = query['region'] ?? ''
  const role = isRole(asked) && STAFF.includes(asked) ? asked : undefined
  const post: { readonly name: LocalizedText; readonly organisation?: string } | undefined =
    role && ROLES[role]
  const kind = post?.organisation
  if (kind === undefined || !isOrganisationKind(kind)) return { role, region, organisations: undefined }
  if (!REGIONS.some(({ kato }) => kato === region)) return { role, region, organisations: [] }
  const { organisations } = await read(({ db }) => listOrganisations(db, { region, kinds: [kind] }))
  return {
    role,
    region,
    organisations: organisations.map(({ id, name }) => ({ value: id, label: localize(name, lang) })),
  }
}

/** The form that asks for an account of staff; a second person opens it. */
export const openAccountPage = page({
  path: accountPaths.open(),
  roles: ['administrator'],
  render: async (context) => ({
    title: messages.for(context.lang)('account.open'),
    body: <OpenAccount form={context.form} chosen={await chosenBy(context)} />,
  }),
})

export const openAccountAction = action({
  path: accountPaths.open(),
  command: openAccount,
  page: openAccountPage,
  done: () => accountPaths.list(),
})
