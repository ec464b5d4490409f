import { toCsv } from '#platform/documents/csv.ts'
import { action, type DownloadRoute, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { showSchedule } from '../use-cases/publish-schedule.ts'
import { publishScheduleFile, SCHEDULE_COLUMNS } from '../use-cases/publish-schedule-file.ts'
import { columnWords } from './import-words.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

function PublishForm({ form }: { form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('publish.title')} lead={t('publish.lead')} back={paths.schedule()} />
      <p>
        <Cite of={ACTS.procedure} />
      </p>
      <DataTable
        caption={t('import.columns')}
        isStacked
        rows={[...SCHEDULE_COLUMNS]}
        rowKey={(column) => column}
        columns={[
          { key: 'name', title: t('import.column'), isRowHeader: true, cell: (column) => column },
          { key: 'what', title: t('import.what'), cell: (column) => columnWords(lang, column) },
        ]}
      />
      <p>
        <Link href={paths.scheduleCsv()} download>
          {t('publish.present')}
        </Link>
      </p>
      <Form state={form} words={messages} hasFiles>
        <TextField name="edition" label={t('field.edition')} width="s" />
        <DateField name="validFrom" label={t('field.validFrom')} />
        <TextField name="document" label={t('field.scheduleDocument')} />
        <FileField name="file" label={t('field.file')} accept=".csv,text/csv" />
        <Submit>{t('publish.save')}</Submit>
      </Form>
    </>
  )
}

/** A new edition of the procedure from a file; only the health authority (LAW-5-1). */
export const publishPage = page({
  path: paths.publish(),
  roles: rolesOf('screening.publish-schedule-file'),
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('publish.title'),
    body: <PublishForm form={form} />,
  }),
})

export const publishAction = action({
  path: paths.publish(),
  command: publishScheduleFile,
  page: publishPage,
  done: () => paths.schedule(),
})

/** The lines of the last edition as a file, to be changed and sent back. */
export const scheduleCsv: DownloadRoute = {
  path: paths.scheduleCsv(),
  roles: 'public',
  render: async ({ ask }) => {
    const { editions } = await ask(showSchedule, {})
    const rows = (editions[0]?.lines ?? []).map((one) => [
      one.line,
      one.instrumentId,
      one.kind,
      one.fromMonths,
      one.byMonths,
      one.untilMonths,
      one.byCorrectedAge ? 'yes' : 'no',
      one.afterLine ?? '',
    ])
    return {
      fileName: 'screening-schedule.csv',
      type: 'text/csv; charset=utf-8',
      body: toCsv([[...SCHEDULE_COLUMNS], ...rows]),
    }
  },
}
