import type { ComponentChildren } from 'preact'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Notice } from '#platform/ui/notices.tsx'
import { messages } from './messages.ts'

interface PanelProps {
  /** What the browser is asked, as JSON. */
  readonly options: string
  /** The address at which passkeys work. */
  readonly origin: string
  readonly challengeId: string
  readonly state: FormState
  readonly action: string
  readonly to?: string | undefined
  readonly children: ComponentChildren
}

function Says({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  return (
    <div data-passkey-says={name} role="status" hidden>
      <Notice tone="warning" title={title}>
        {children}
      </Notice>
    </div>
  )
}

/** A form whose answer the browser gives with a passkey; a script shows it, without one the page says what else there is. */
export function PasskeyPanel({ options, origin, challengeId, state, action, to, children }: PanelProps) {
  const t = useT(messages)
  const { lang, path, assets } = useView()
  return (
    <>
      <div data-passkey-without="">
        <Notice tone="warning">{t('passkey.no-script')}</Notice>
      </div>
      <div class="flow" data-passkey={options} data-passkey-origin={origin} hidden>
        <Form state={state} action={action} words={messages}>
          <input type="hidden" name="challengeId" value={challengeId} />
          <input type="hidden" name="answer" value="" />
          {to !== undefined && <input type="hidden" name="to" value={to} />}
          {children}
        </Form>
        <Says name="failed" title={t('passkey.failed')}>
          {t('passkey.failed-lead')}
        </Says>
        <Says name="elsewhere" title={t('passkey.elsewhere')}>
          <a href={`${origin}/${lang}${path}`}>{origin}</a>
        </Says>
      </div>
      {assets?.passkey !== undefined && <script type="module" src={assets.passkey} />}
    </>
  )
}
