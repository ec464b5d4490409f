import type { z } from 'zod'
import { listOrganisations } from '#capabilities/network/index.ts'
import { action, page } from '#platform/http/page.ts'
import { formatNumber, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { attachChild } from '../use-cases/attach-child.ts'
import { listAttached } from '../use-cases/list-denominator.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

type Attached = z.output<(typeof listAttached)['output']>

function AttachedTable({ attached }: { attached: Attached }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => (text === '' ? '' : formatShortDate(lang, dayOf(text)))
  return (
    <DataTable
      caption={t('attached.title')}
      isCaptionHidden
      isStacked
      rows={attached.children}
      rowKey={(row) => row.childId}
      empty={<EmptyState title={t('attached.empty')}>{t('attached.empty-hint')}</EmptyState>}
      columns={[
        {
          key: 'child',
          title: t('column.child'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.ledgerOf(row.childId)}>{row.fullName}</Link>,
        },
        { key: 'born', title: t('column.born'), cell: (row) => day(row.birthDate) },
        { key: 'from', title: t('column.attached'), cell: (row) => day(row.fromOn) },
      ]}
    />
  )
}

/** The children attached to the organisation. */
export const attachedPage = page({
  path: paths.attached(),
  roles: rolesOf('screening.attached'),
  render: async ({ ask, query, lang }) => {
    const attached = await ask(listAttached, { page: pageNumber(query['page']) })
    const t = messages.for(lang)
    return {
      title: t('attached.title'),
      body: (
        <>
          <Step title={t('attached.title')} lead={t('attached.lead')} back={paths.lists()} />
          <p>
            {t('attached.total')}: {formatNumber(lang, attached.total)} <Cite of={ACTS.organised} />
          </p>
          <Actions>
            <ButtonLink href={paths.newAttachment()}>{t('attached.new')}</ButtonLink>
            <ButtonLink href={paths.importAttachments()} quiet>
              {t('attached.import')}
            </ButtonLink>
          </Actions>
          <AttachedTable attached={attached} />
          <NumberedPages page={attached.page} pages={attached.pages} />
        </>
      ),
    }
  },
})

function TakeOnFields() {
  const t = useT(messages)
  return (
    <>
      <IinField name="childIin" label={t('field.childIin')} isOptional />
      <FieldGroup legend={t('attached.by-mother')} hint={t('attached.by-mother-hint')}>
        <IinField name="motherIin" label={t('field.motherIin')} isOptional />
        <DateField name="bornOn" label={t('field.bornOn')} isOptional />
      </FieldGroup>
      <DateField name="fromOn" label={t('field.fromOn')} />
      <TextField name="document" label={t('field.document')} hint={t('field.document-hint')} isOptional />
      <Submit>{t('attached.save')}</Submit>
    </>
  )
}

/** Takes a child on: by its own number, or by the mother's number and the day of birth. */
export const newAttachmentPage = page({
  path: paths.newAttachment(),
  roles: rolesOf('screening.import-attachments'),
  render: async ({ form, read, lang }) => {
    const today = await read(async (act) => act.today)
    const t = messages.for(lang)
    return {
      title: t('attached.new'),
      body: (
        <>
          <Step title={t('attached.new')} lead={t('attached.new-lead')} back={paths.attached()} />
          <Form state={prefilled(form, { fromOn: today })} words={messages}>
            <TakeOnFields />
          </Form>
        </>
      ),
    }
  },
})

export const newAttachmentAction = action({
  path: paths.newAttachment(),
  command: attachChild,
  page: newAttachmentPage,
  done: ({ childId }) => paths.ledgerOf(childId),
})

/** Hands a child over to a clinic, or from one clinic to another. */
export const attachmentPage = page({
  path: paths.attachment(':childId'),
  roles: rolesOf('screening.attach-child'),
  render: async ({ ask, form, read, params, lang }) => {
    const child = await ask(showChildScreening, { childId: params['childId'] ?? '' })
    const { organisations } = await read((act) =>
      listOrganisations(act.db, { region: child.region, kinds: ['primary-care'], state: 'existing' }),
    )
    const t = messages.for(lang)
    return {
      title: t('attached.move'),
      body: (
        <>
          <Step
            title={t('attached.move')}
            caption={child.fullName}
            lead={t('attached.move-lead')}
            back={paths.ledgerOf(child.childId)}
          />
          <Form state={prefilled(form, { fromOn: child.today })} words={messages}>
            <SelectField
              name="organisationId"
              label={t('field.organisationId')}
              options={organisations.map((one) => ({ value: one.id, label: one.name[lang] }))}
            />
            <DateField name="fromOn" label={t('field.fromOn')} />
            <TextField
              name="document"
              label={t('field.document')}
              hint={t('field.document-hint')}
              isOptional
            />
            <Submit>{t('attached.save')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

export const attachmentAction = action({
  path: paths.attachment(':childId'),
  command: attachChild,
  page: attachmentPage,
  done: ({ childId }) => paths.ledgerOf(childId),
})
