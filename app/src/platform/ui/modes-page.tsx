import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from './headings.tsx'
import { useOwnFields } from './kiosk.tsx'
import { messages } from './messages.ts'

/** Choices of the low-vision version, by the name of their cookie; '' means normal. */
const CHOICES = {
  size: ['', 'l', 'xl'],
  colour: ['', 'white', 'black'],
  space: ['', 'wide'],
} as const

type ModeName = keyof typeof CHOICES

function Choice({ name }: { name: ModeName }) {
  const t = useT(messages)
  const { modes } = useView()
  return (
    <fieldset class="choice">
      <legend>
        <h2>{t(`modes.${name}`)}</h2>
      </legend>
      <div class="row">
        {CHOICES[name].map((value) => (
          <label>
            <input type="radio" name={name} value={value} checked={(modes[name] ?? '') === value} />
            {words(t, name, value)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Words = ReturnType<typeof messages.for>

function words(t: Words, name: ModeName, value: string): string {
  const key = `modes.${name}.${value === '' ? 'normal' : value}`
  return messages.has(key) ? t(key as 'modes.size.l') : value
}

/** Body of the page where people choose letter size, colours and spacing; `returnTo` is the page they came from. */
export function ModesPage({ returnTo }: { returnTo?: string | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  const name = useOwnFields()
  return (
    <>
      <Step title={t('shell.low-vision')} lead={t('modes.intro')} />
      <form method="post" action={withLang(lang, '/modes')} id={name} class="flow">
        {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
        <Choice name="size" />
        <Choice name="colour" />
        <Choice name="space" />
        <button type="submit" class="btn">
          {t('form.save')}
        </button>
      </form>
    </>
  )
}
