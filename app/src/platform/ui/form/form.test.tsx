import type { ComponentChildren } from 'preact'
import { describe, expect, it } from 'vitest'
import type { View } from '#platform/i18n/view.ts'
import { renderDocument, Shell } from '../shell.tsx'
import { CheckField, CheckList, RadioField, SelectField } from './choice-fields.tsx'
import { DateField } from './date-field.tsx'
import { withDates } from './date-value.ts'
import { Form, Submit } from './form.tsx'
import { emptyForm, type FormState } from './state.ts'
import { IinField, TextArea, TextField } from './text-fields.tsx'

const view: View = { lang: 'kk', path: '/apply', modes: {}, nav: [] }
const draw = (children: ComponentChildren) =>
  renderDocument(
    <Shell view={view} title="Өтінім">
      {children}
    </Shell>,
  )

const REFUSED: FormState = {
  key: 'k-1',
  version: '7',
  values: {
    'child.name': '<b>Әлихан</b> & "Өмірұлы"',
    'birth.day': '31',
    'birth.month': '2',
    'birth.year': '2020',
    region: 'abai',
    needs: ['ramp', 'quiet'],
    note: 'бір\nекі',
  },
  errors: {
    'child.name': { code: 'too-long', args: { max: 100 } },
    birth: { code: 'no-such-day' },
    agree: { code: 'required' },
    gone: { code: 'required' },
  },
}
const options = [
  { value: 'abai', label: 'Абай' },
  { value: 'ramp', label: 'Пандус' },
  { value: 'quiet', label: 'Тыныш бөлме' },
]

const page = draw(
  <Form state={REFUSED} action="/apply">
    <TextField name="child.name" label="Аты-жөні" hint="Толық" />
    <DateField name="birth" label="Туған күні" />
    <SelectField name="region" label="Өңір" options={options} />
    <RadioField name="language" label="Тіл" options={options} />
    <CheckList name="needs" label="Қажеті" options={options} />
    <TextArea name="note" label="Ескерту" />
    <CheckField name="agree" label="Келісемін" />
    <Submit />
  </Form>,
)

describe('a form sent with mistakes', () => {
  it('loses nothing that was typed', () => {
    expect(page).toContain('value="&lt;b>Әлихан&lt;/b> &amp; &quot;Өмірұлы&quot;"')
    expect(page).toMatch(/name="birth\.day"[^>]*value="31"/)
    expect(page).toContain('<option value="abai" selected>')
    expect(page.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
    expect(page).toMatch(/<textarea[^>]*>бір\nекі<\/textarea>/)
  })

  it('keeps its idempotency key and the version that was seen', () => {
    expect(page).toContain('name="_key" value="k-1"')
    expect(page).toContain('name="_version" value="7"')
    expect(page).toContain('method="post" action="/kk/apply"')
  })

  it('names every mistake in the summary with a link to its field', () => {
    expect(page).toContain('<a href="#f-child-name">Аты-жөні: Тым ұзын. Ең көбі: 100 таңба</a>')
    expect(page).toContain('<a href="#f-birth">Туған күні: Күнтізбеде мұндай күн жоқ</a>')
    expect(page).toContain('<a href="#f-agree">Келісемін: Жалғастыру үшін белгі қойыңыз</a>')
    expect(page).toContain('<a href="#f-gone">Бұл жолды толтырыңыз</a>')
    for (const id of ['f-child-name', 'f-birth', 'f-agree']) expect(page).toContain(`id="${id}"`)
  })

  it('says «Қате:» first in the title of the page', () => {
    expect(page).toContain('<title>Қате: Өтінім — Тірек</title>')
    expect(page).not.toContain('\ue000')
  })

  it('ties hint and mistake to the field', () => {
    expect(page).toContain('aria-describedby="f-child-name-hint f-child-name-error" aria-invalid="true"')
  })
})

describe('a form not yet sent', () => {
  it('has no summary and no «Қате:»', () => {
    const html = draw(
      <Form state={emptyForm('k-2', { birth: '2020-03-08', iin: '160402500123' })}>
        <DateField name="birth" label="Туған күні" />
        <IinField name="iin" label="ЖСН" />
      </Form>,
    )
    expect(html).not.toContain('data-focus')
    expect(html).toContain('<title>Өтінім — Тірек</title>')
    expect(html).toMatch(/name="birth\.month"[^>]*value="3"/)
    expect(html).toContain('value="160402500123"')
  })
})

describe('words of mistakes', () => {
  it('come from the capability first, and are general when values are missing', () => {
    const state: FormState = {
      ...emptyForm('k'),
      errors: { a: { code: 'own' }, b: { code: 'too-long' }, c: { code: 'x' } },
    }
    const words = { find: (_: string, key: string) => (key === 'field.own' ? 'Өз сөзі' : undefined) }
    const html = draw(
      <Form state={state} words={words}>
        <TextField name="a" label="А" />
        <TextField name="b" label="Б" />
        <TextField name="c" label="В" />
      </Form>,
    )
    expect(html).toContain('А: Өз сөзі')
    expect(html).toContain('Б: Бұл мәнді тексеріңіз')
    expect(html).toContain('В: Бұл мәнді тексеріңіз')
  })
})

describe('the three boxes of a day', () => {
  it('become one value', () => {
    expect(withDates({ 'a.day': '8', 'a.month': '3', 'a.year': '2026' })).toMatchObject({ a: '2026-03-08' })
    expect(withDates({ 'a.day': '', 'a.month': '', 'a.year': '' })).toMatchObject({ a: '' })
    expect(withDates({ 'a.day': '8', 'a.month': 'наурыз', 'a.year': '26' })).toMatchObject({
      a: '0026-наурыз-08',
    })
  })
})
