import { findOrganisation } from '#capabilities/network/index.ts'
import { toCsv } from '#platform/documents/csv.ts'
import { action, type DownloadRoute, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ATTACHMENT_COLUMNS, importAttachments } from '../use-cases/import-attachments.ts'
import { BIRTH_COLUMNS, importBirths } from '../use-cases/import-births.ts'
import { showImport } from '../use-cases/list-denominator.ts'
import { brokenWords, columnWords } from './import-words.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

const KINDS = {
  births: { columns: BIRTH_COLUMNS, path: paths.importBirths(), back: paths.births() },
  attachments: { columns: ATTACHMENT_COLUMNS, path: paths.importAttachments(), back: paths.attached() },
} as const
type Kind = keyof typeof KINDS

function ImportForm({ kind, form }: { kind: Kind; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  const { columns, path, back } = KINDS[kind]
  return (
    <>
      <Step title={t(`import.${kind}`)} lead={t('import.lead')} back={back} />
      <DataTable
        caption={t('import.columns')}
        isStacked
        rows={[...columns]}
        rowKey={(column) => column}
        columns={[
          { key: 'name', title: t('import.column'), isRowHeader: true, cell: (column) => column },
          { key: 'what', title: t('import.what'), cell: (column) => columnWords(lang, column) },
        ]}
      />
      <p>
        <Link href={`${path}/sample`} download>
          {t('import.sample')}
        </Link>
      </p>
      <Form state={form} words={messages} hasFiles>
        <FileField name="file" label={t('field.file')} hint={t('field.file-hint')} accept=".csv,text/csv" />
        <Submit>{t('import.send')}</Submit>
      </Form>
    </>
  )
}

const importPageOf = (kind: Kind, roles: ReturnType<typeof rolesOf>) =>
  page({
    path: KINDS[kind].path,
    roles,
    render: async ({ form, lang }) => ({
      title: messages.for(lang)(`import.${kind}`),
      body: <ImportForm kind={kind} form={form} />,
    }),
  })

export const importBirthsPage = importPageOf('births', rolesOf('screening.import-births'))
export const importAttachmentsPage = importPageOf('attachments', rolesOf('screening.import-attachments'))

export const importBirthsAction = action({
  path: KINDS.births.path,
  command: importBirths,
  page: importBirthsPage,
  done: ({ importId }) => paths.import(importId),
})

export const importAttachmentsAction = action({
  path: KINDS.attachments.path,
  command: importAttachments,
  page: importAttachmentsPage,
  done: ({ importId }) => paths.import(importId),
})

/** An empty file with the right columns. */
const sampleOf = (kind: Kind, roles: ReturnType<typeof rolesOf>): DownloadRoute => ({
  path: `${KINDS[kind].path}/sample`,
  roles,
  render: async () => ({
    fileName: `${kind}.csv`,
    type: 'text/csv; charset=utf-8',
    body: toCsv([[...KINDS[kind].columns]]),
  }),
})

export const sampleFiles: readonly DownloadRoute[] = [
  sampleOf('births', rolesOf('screening.import-births')),
  sampleOf('attachments', rolesOf('screening.import-attachments')),
]

/** What became of the rows: how many were taken, and each broken one with its place and the reason in words. */
export const importedPage = page({
  path: paths.import(':importId'),
  roles: rolesOf('screening.import'),
  render: async ({ ask, read, actor, params, lang }) => {
    const done = await ask(showImport, { importId: params['importId'] ?? '' })
    const t = messages.for(lang)
    const organisation = await read(async (act) =>
      actor.organisationId === undefined ? undefined : findOrganisation(act.db, actor.organisationId),
    )
    const figures = [
      { value: formatNumber(lang, done.accepted), label: t('import.accepted') },
      { value: formatNumber(lang, done.duplicates), label: t('import.duplicates') },
      {
        value: formatNumber(lang, new Set(done.broken.map((one) => one.line)).size),
        label: t('import.broken'),
        isAlarming: done.broken.length > 0,
      },
    ]
    return {
      title: t('import.done'),
      body: (
        <>
          <Step title={t('import.done')} caption={organisation?.name[lang]} back={KINDS[done.kind].back} />
          <Stats items={figures} />
          {done.broken.length === 0 ? (
            <Notice>{t('import.all-taken')}</Notice>
          ) : (
            <DataTable
              caption={t('import.broken-rows')}
              isStacked
              rows={done.broken}
              rowKey={(one) => `${one.line}-${one.field}-${one.code}`}
              columns={[
                {
                  key: 'line',
                  title: t('import.line'),
                  isNumeric: true,
                  isRowHeader: true,
                  cell: (one) => one.line,
                },
                { key: 'field', title: t('import.column'), cell: (one) => columnWords(lang, one.field) },
                { key: 'why', title: t('import.why'), cell: (one) => brokenWords(lang, one.code) },
              ]}
            />
          )}
          <Actions>
            <ButtonLink href={KINDS[done.kind].path} quiet>
              {t('import.again')}
            </ButtonLink>
          </Actions>
        </>
      ),
    }
  },
})
