import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { showDevices } from '../use-cases/devices.ts'
import { showRecords } from '../use-cases/settle.ts'
import { APP, paths } from './field.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Devices = z.output<(typeof showDevices)['output']>['devices']
type Records = z.output<(typeof showRecords)['output']>['records']

const TONES = { active: 'done', 'wipe-asked': 'waiting', wiped: 'neutral' } as const

function RecordTable({ records }: { records: Records }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('records.title')}
      isCaptionHidden
      isStacked
      rows={records}
      rowKey={({ recordId }) => recordId}
      empty={<p>{t('records.none')}</p>}
      columns={[
        {
          key: 'child',
          title: t('column.child'),
          isRowHeader: true,
          cell: (one) => (
            <Link href={paths.record(one.recordId)}>{one.childName ?? t('records.unknown-child')}</Link>
          ),
        },
        {
          key: 'reason',
          title: t('column.reason'),
          cell: ({ reason }) => t(`reason.${reason ?? 'not-allowed'}`),
        },
        { key: 'author', title: t('column.author'), cell: ({ author }) => author },
        {
          key: 'received',
          title: t('column.received'),
          cell: ({ receivedAt }) => formatDateTime(lang, new Date(receivedAt)),
        },
      ]}
    />
  )
}

function DeviceTable({ devices }: { devices: Devices }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('devices.title')}
      isCaptionHidden
      isStacked
      rows={devices}
      rowKey={({ deviceId }) => deviceId}
      empty={<p>{t('devices.none')}</p>}
      columns={[
        {
          key: 'name',
          title: t('column.telephone'),
          isRowHeader: true,
          cell: ({ deviceId, name }) => <Link href={paths.device(deviceId)}>{name}</Link>,
        },
        { key: 'owner', title: t('column.owner'), cell: ({ owner }) => owner },
        {
          key: 'seen',
          title: t('column.seen'),
          cell: ({ seenAt }) => formatDateTime(lang, new Date(seenAt)),
        },
        { key: 'held', title: t('column.held'), isNumeric: true, cell: ({ held }) => held },
        {
          key: 'state',
          title: t('column.state'),
          cell: ({ state }) => <StatusTag tone={TONES[state]}>{t(`device.${state}`)}</StatusTag>,
        },
      ]}
    />
  )
}

function Field({ devices, records }: { devices: Devices; records: Records | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('home.title')} lead={t('home.lead')} />
      <p>
        <Cite of={ACTS.procedure} />
      </p>
      {records !== undefined && (
        <>
          <p>
            <a class="btn" href={APP}>
              {t('home.open')}
            </a>
          </p>
          <Section title={t('records.title')} id="records">
            <RecordTable records={records} />
          </Section>
        </>
      )}
      <Section title={t('devices.title')} id="devices">
        <p class="measure">{t('devices.lead')}</p>
        <DeviceTable devices={devices} />
      </Section>
    </>
  )
}

/** Work without a network: the way to the program, what waits for a person, the telephones. */
export const fieldPage = page({
  path: paths.home(),
  roles: rolesOf('field.devices'),
  render: async ({ ask, lang, actor }) => {
    const { devices } = await ask(showDevices, {})
    const mayRead = rolesOf('field.records').includes(actor.role)
    const records = mayRead ? (await ask(showRecords, {})).records : undefined
    return { title: messages.for(lang)('home.title'), body: <Field devices={devices} records={records} /> }
  },
})
