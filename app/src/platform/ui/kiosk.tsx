import { useContext } from 'preact/hooks'
import { KIOSK_END, KIOSK_LONGER, MORE } from '#platform/i18n/kiosk-paths.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { LateContext, manyToken } from './late.ts'
import { messages } from './messages.ts'

/** Every form has a name at a terminal while somebody is signed in, so that the bar can send what is typed in it. */
export function useFormName(id: string | undefined): string | undefined {
  const late = useContext(LateContext)
  const { kiosk } = useView()
  if (kiosk?.isIn !== true) return id
  late.forms += 1
  return id ?? `typed-${late.forms}`
}

/** The name of a form with fields of its own, that are none of the kit. */
export function useOwnFields(): string | undefined {
  const name = useFormName(undefined)
  const { typed } = useContext(LateContext)
  if (name !== undefined) typed.add(name)
  return name
}

/** Asks for more time and sends what is typed in the form along, so that it comes back. */
function MoreTime({ form }: { form: string }) {
  const t = useT(messages)
  return (
    <button type="submit" class="btn quiet" form={form} name={MORE} value="1">
      {t('kiosk.more')}
    </button>
  )
}

/** Stands at the end of a form. Where a page has several forms to fill in, each has a button of its own. */
export function MoreTimeOfForm({ form }: { form: string | undefined }) {
  const { typed } = useContext(LateContext)
  const { kiosk } = useView()
  if (kiosk?.isIn !== true || form === undefined || !typed.has(form)) return null
  return (
    <>
      {manyToken}
      <MoreTime form={form} />
      {manyToken}
    </>
  )
}

function MoreTimeOfPage() {
  const t = useT(messages)
  const { lang, path } = useView()
  const [only, ...others] = useContext(LateContext).typed
  if (others.length > 0) return <p>{t('kiosk.more-at-form')}</p>
  if (only !== undefined) return <MoreTime form={only} />
  return (
    <form method="post" action={withLang(lang, KIOSK_LONGER)}>
      <input type="hidden" name="to" value={path} />
      <button type="submit" class="btn quiet">
        {t('kiosk.more')}
      </button>
    </form>
  )
}

/** Appears by style alone when the end of the session is near; a screen reader says it. */
function Warning({ after, seconds }: { after: number; seconds: number }) {
  const t = useT(messages)
  return (
    <p class="kiosk-warning" role="alert" style={`--after: ${after}s`}>
      <b>{t('kiosk.warning', { seconds })}</b> {t('kiosk.warning-what')}
    </p>
  )
}

/**
 * What stands below every page of a terminal: how long the session lasts, more time, and its end. It comes after the page, where the
 * form is known whose words must not be lost.
 */
export function KioskBar() {
  const t = useT(messages)
  const { lang, kiosk, user } = useView()
  if (kiosk === undefined) return null
  if (!kiosk.isIn || user === undefined)
    return (
      <footer class="kiosk-bar">
        <div class="wrap">
          <p>{kiosk.name}</p>
        </div>
      </footer>
    )
  const { idleSeconds, warningSeconds, helper } = kiosk
  return (
    <footer class="kiosk-bar">
      <Warning after={idleSeconds - warningSeconds} seconds={warningSeconds} />
      <div class="wrap">
        <p>
          <b>{user.name}</b>
          <span>{t('kiosk.lasts', { minutes: idleSeconds / 60 })}</span>
          {helper !== undefined && <span>{t('kiosk.helper', { helper })}</span>}
        </p>
        <div class="row">
          <MoreTimeOfPage />
          <form method="post" action={withLang(lang, KIOSK_END)}>
            <button type="submit" class="btn danger">
              {t('kiosk.end')}
            </button>
          </form>
        </div>
      </div>
    </footer>
  )
}
