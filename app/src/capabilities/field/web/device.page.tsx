import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { showDevices, wipe } from '../use-cases/devices.ts'
import { paths } from './field.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<(typeof showDevices)['output']>['devices'][number]

function Device({ device, form }: { device: Shown; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={device.name}
        caption={device.owner}
        lead={t('device.seen', { at: formatDateTime(lang, new Date(device.seenAt)) })}
        back={paths.home()}
      />
      <p>{t(`device.${device.state}`)}</p>
      {device.held > 0 && <Notice tone="warning">{t('device.holds', { n: device.held })}</Notice>}
      {device.state === 'active' && (
        <Form state={form} words={messages}>
          <p class="measure">{t('wipe.lead')}</p>
          <Submit tone="danger">{t('wipe.submit')}</Submit>
        </Form>
      )}
    </>
  )
}

function NoDevice() {
  const t = useT(messages)
  return <EmptyState title={t('device.unknown')} />
}

/** One telephone, and the way to have it erased. */
export const devicePage = page({
  path: paths.device(':deviceId'),
  roles: rolesOf('field.wipe'),
  render: async ({ ask, params, form, lang }) => {
    const { devices } = await ask(showDevices, {})
    const device = devices.find(({ deviceId }) => deviceId === params['deviceId'])
    const title = messages.for(lang)('devices.title')
    return { title, body: device === undefined ? <NoDevice /> : <Device device={device} form={form} /> }
  },
})

export const wipeAction = action({
  path: paths.device(':deviceId'),
  command: wipe,
  page: devicePage,
  done: paths.home,
})
