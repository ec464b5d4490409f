import { withLang } from '#platform/i18n/lang.ts'
import { type Modes, useT, useView } from '#platform/i18n/view.ts'
import { Step } from './headings.tsx'
import { messages } from './messages.ts'

/** Choices of the low-vision version and the cookies that keep them; '' means normal. */
export const MODE_CHOICES = {
  size: ['', 'l', 'xl'],
  colour: ['', 'white', 'black'],
  space: ['', 'wide'],
} as const

type ModeName = keyof typeof MODE_CHOICES

const has = <K extends string>(list: readonly K[], value: string): value is K =>
  list.some((known) => known === value)

/** Reads the modes from sent values or cookies (`size`, `colour`, `space`); what is unknown counts as normal. */
export function readModes(values: Readonly<Record<string, unknown>>): Modes {
  const [size, colour, space] = [values['size'], values['colour'], values['space']].map((value) =>
    String(value ?? ''),
  )
  return {
    ...(has(['l', 'xl'], size ?? '') ? { size: size as 'l' | 'xl' } : {}),
    ...(has(['white', 'black'], colour ?? '') ? { colour: colour as 'white' | 'black' } : {}),
    ...(has(['wide'], space ?? '') ? { space: 'wide' as const } : {}),
  }
}

function Choice({ name }: { name: ModeName }) {
  const t = useT(messages)
  const { modes } = useView()
  return (
    <fieldset class="choice">
      <legend>
        <h2>{t(`modes.${name}`)}</h2>
      </legend>
      <div class="row">
        {MODE_CHOICES[name].map((value) => (
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
  return (
    <>
      <Step title={t('shell.low-vision')} lead={t('modes.intro')} />
      <form method="post" action={withLang(lang, '/modes')} class="flow">
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
