import { page } from '#platform/http/page.ts'
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { type ShownChannel, showChannels } from '../use-cases/show-state.ts'
import { paths } from './channels.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function StateTag({ line }: { line: ShownChannel }) {
  const t = useT(messages)
  if (line.circuit === 'open') return <StatusTag tone="late">{t('circuit.open')}</StatusTag>
  if (line.circuit === 'half-open') return <StatusTag tone="here">{t('circuit.half-open')}</StatusTag>
  if (line.isFailing) return <StatusTag tone="late">{t('state.failing')}</StatusTag>
  if (line.lastAnswerAt === null) return <StatusTag tone="neutral">{t('state.unused')}</StatusTag>
  return <StatusTag tone="done">{t('state.works')}</StatusTag>
}

function Channels({ channels }: { channels: readonly ShownChannel[] }) {
  const t = useT(messages)
  const { lang, sandbox } = useView()
  const at = (moment: string | null) => (moment === null ? '—' : formatDateTime(lang, new Date(moment)))
  const fault = ({ lastFault, lastFaultAt }: ShownChannel) =>
    lastFault === null ? '—' : `${t(`fault.${lastFault}`)}, ${at(lastFaultAt)}`
  const waiting = ({ waiting: n, oldestWaitingAt }: ShownChannel) =>
    n === 0 ? '0' : t('state.waiting-since', { n: formatNumber(lang, n), since: at(oldestWaitingAt) })
  return (
    <>
      <Step title={t('state.title')} lead={t('state.lead')} back="/home" />
      <p>
        <Cite of={ACTS.answer} />
      </p>
      <DataTable
        caption={t('state.title')}
        isCaptionHidden
        isStacked
        rows={channels}
        rowKey={(line) => line.channel}
        columns={[
          {
            key: 'channel',
            title: t('column.channel'),
            isRowHeader: true,
            cell: (line) => t(`channel.${line.channel}`),
          },
          { key: 'state', title: t('column.state'), cell: (line) => <StateTag line={line} /> },
          { key: 'answer', title: t('column.last-answer'), cell: (line) => at(line.lastAnswerAt) },
          { key: 'fault', title: t('column.last-fault'), cell: fault },
          { key: 'waiting', title: t('column.waiting'), cell: waiting },
        ]}
      />
      <p class="small soft measure">{t('state.note')}</p>
      <ButtonLink href={paths.report()}>{t('report.title')}</ButtonLink>
      <p>
        <Link href={paths.catalogue()}>{t('catalogue.title')}</Link>
      </p>
      {sandbox !== undefined && (
        <p>
          <Link href={paths.sandbox()}>{t('sandbox.title')}</Link>
        </p>
      )}
    </>
  )
}

/** The state of every way to another system. */
export const statePage = page({
  path: paths.state(),
  roles: rolesOf('channels.state'),
  render: async ({ ask, lang }) => {
    const { channels } = await ask(showChannels, {})
    return { title: messages.for(lang)('state.title'), body: <Channels channels={channels} /> }
  },
})
