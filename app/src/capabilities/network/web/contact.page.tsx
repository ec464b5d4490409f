import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { permissions } from '../permissions.ts'
import { showOrganisation } from '../use-cases/list-organisations.ts'
import { recordContact } from '../use-cases/record-contact.ts'
import { messages } from './messages.ts'
import { contactHref, organisationHref, paths } from './network.paths.ts'

type Organisation = z.output<(typeof showOrganisation)['output']>

/** Who writes contacts down. */
export const CONTACT_ROLES = permissions
  .filter(({ action: name }) => name === 'network.record-contact')
  .map(({ role }) => role)

function ContactBody({ organisation, form }: { organisation: Organisation; form: PageContext['form'] }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('contact.title')}
        caption={organisation.name}
        lead={t('contact.lead')}
        back={organisationHref(organisation.id)}
      />
      <Form state={form} words={messages} action={contactHref(organisation.id)}>
        <TextField name="phone" label={t('contact.phone')} width="m" />
        <TextField name="addressKk" label={t('contact.address-kk')} />
        <TextField name="addressRu" label={t('contact.address-ru')} />
        <TextField name="addressEn" label={t('contact.address-en')} />
        <Submit>{t('contact.save')}</Submit>
      </Form>
    </>
  )
}

/** The telephone and the address of an organisation, for those who keep the register of a region. */
export const contactPage = page({
  path: paths.contact,
  roles: CONTACT_ROLES,
  render: async ({ ask, params, form, lang }) => {
    const organisation = await ask(showOrganisation, { organisationId: params['organisationId'] ?? '' })
    return {
      title: messages.for(lang)('contact.title'),
      body: <ContactBody organisation={organisation} form={form} />,
    }
  },
})

/** Sends the form. */
export const contactAction = action({
  path: paths.contact,
  command: recordContact,
  page: contactPage,
  done: ({ id }) => organisationHref(id),
})
