import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckList } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { FEATURE_NAMES, FEATURES, LANGUAGE_NAMES, WORKING_LANGUAGES } from '../domain/access.ts'
import { permissions } from '../permissions.ts'
import { showOrganisation } from '../use-cases/list-organisations.ts'
import { recordAccess } from '../use-cases/record-access.ts'
import { messages } from './messages.ts'
import { accessHref, organisationHref, paths } from './network.paths.ts'

type Organisation = z.output<(typeof showOrganisation)['output']>

/** Who writes down how an organisation can be used. */
export const ACCESS_ROLES = permissions
  .filter(({ action: name }) => name === 'network.record-access')
  .map(({ role }) => role)

function AccessBody({ organisation, form }: { organisation: Organisation; form: PageContext['form'] }) {
  const t = useT(messages)
  const { lang } = useView()
  const { languages = [], features = [] } = organisation.access ?? {}
  return (
    <>
      <Step
        title={t('access.title')}
        caption={organisation.name}
        lead={t('access.lead')}
        back={organisationHref(organisation.id)}
      />
      <Form
        state={prefilled(form, { languages: [...languages], features: [...features] })}
        words={messages}
        action={accessHref(organisation.id)}
      >
        <CheckList
          name="languages"
          label={t('access.languages')}
          options={WORKING_LANGUAGES.map((one) => ({
            value: one,
            label: localize(LANGUAGE_NAMES[one], lang),
          }))}
        />
        <CheckList
          name="features"
          label={t('access.features')}
          hint={t('access.features-hint')}
          isOptional
          options={FEATURES.map((one) => ({ value: one, label: localize(FEATURE_NAMES[one], lang) }))}
        />
        <Submit>{t('access.save')}</Submit>
      </Form>
    </>
  )
}

/** In which languages an organisation works and what makes it accessible, for the organisation and its region. */
export const accessPage = page({
  path: paths.access,
  roles: ACCESS_ROLES,
  render: async ({ ask, params, form, lang }) => {
    const organisation = await ask(showOrganisation, { organisationId: params['organisationId'] ?? '' })
    return {
      title: messages.for(lang)('access.title'),
      body: <AccessBody organisation={organisation} form={form} />,
    }
  },
})

/** Sends the form. */
export const accessAction = action({
  path: paths.access,
  command: recordAccess,
  page: accessPage,
  done: ({ id }) => organisationHref(id),
})
