import { localDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import type { View } from '#platform/i18n/view.ts'
import { stackOf } from './charts/bars.tsx'
import { linePath } from './charts/lines.tsx'
import { Filters } from './filters.tsx'
import { Form, Submit } from './form/form.tsx'
import { emptyForm } from './form/state.ts'
import { TextField } from './form/text-fields.tsx'
import { ChildSample } from './gallery/person-part.tsx'
import { Gallery } from './gallery.tsx'
import { Link, PhoneLink } from './link.tsx'
import { PathList, type PathStep } from './path-list.tsx'
import { renderDocument, Shell } from './shell.tsx'
import { shadeOf } from './tile-map.tsx'

const view = (lang: View['lang'], more: Partial<View> = {}): View => ({
  lang,
  path: '/queue/late?page=2',
  modes: {},
  nav: [
    { path: '/', label: 'Басты' },
    { path: '/queue', label: 'Кезек' },
    { path: '/queue/late', label: 'Мерзімі өткен' },
  ],
  ...more,
})

describe('the page around everything', () => {
  const html = renderDocument(
    <Shell view={view('kk', { modes: { size: 'xl', colour: 'black' } })} title="Кезек">
      <p>мазмұн</p>
    </Shell>,
  )

  it('is a complete document with a doctype, language and vision modes', () => {
    expect(html).toMatch(/^<!doctype html><html lang="kk" data-size="xl" data-colour="black">/)
  })

  it('offers the same page in the other languages, each named in itself', () => {
    expect(html).toContain('<a href="/ru/queue/late?page=2" lang="ru" hreflang="ru">Русский</a>')
    expect(html).toContain('<a href="/kk/queue/late?page=2" aria-current="true" lang="kk" hreflang="kk">')
  })

  it('marks the nearest menu item only', () => {
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
    expect(html).toContain('<a href="/kk/queue/late" aria-current="page">')
  })

  it('has no inline script and no inline style', () => {
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const gallery = renderDocument(
        <Shell view={view(lang)} title="x">
          <Gallery />
        </Shell>,
      )
      expect(gallery).not.toMatch(/ style=|<style| on[a-z]+=|<script(?![^>]* src=)/)
      expect(gallery).not.toMatch(/undefined|NaN|\[object/)
      const ids = [...gallery.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    }
  })

  it('REP-STD-19 DEC-92 keeps what is typed in every form of a page when more time is asked for at a terminal', () => {
    const kiosk = { name: 'Зал', isIn: true, idleSeconds: 120, longerSeconds: 600, warningSeconds: 30 }
    const button = (
      <Form state={emptyForm('k')} action="/go">
        <Submit>Бастау</Submit>
      </Form>
    )
    const words = (name: string) => (
      <Form state={emptyForm('k')} id={name}>
        <TextField name="words" label="Сөз" />
      </Form>
    )
    const search = (
      <Filters values={{}}>
        <TextField name="q" label="Іздеу" />
      </Filters>
    )
    const owners = (...parts: readonly VNode[]) => {
      const there = view('kk', { kiosk, user: { name: 'Айгүл', roleLabel: 'Ана' } })
      const html = renderDocument(
        <Shell view={there} title="x">
          {parts}
        </Shell>,
      )
      const [body = '', bar = ''] = html.split('<footer')
      const of = (part: string) => [...part.matchAll(/form="([^"]+)" name="_more"/g)].map(([, id]) => id)
      return { inForms: of(body), inBar: of(bar), ofPage: bar.includes('action="/kk/kiosk/longer"') }
    }
    expect(owners(button)).toEqual({ inForms: [], inBar: [], ofPage: true })
    expect(owners(button, words('one'))).toEqual({ inForms: [], inBar: ['one'], ofPage: false })
    expect(owners(button, search)).toEqual({ inForms: [], inBar: ['typed-2'], ofPage: false })
    const many = { inForms: ['one', 'two', 'typed-3'], inBar: [], ofPage: false }
    expect(owners(words('one'), words('two'), search)).toEqual(many)
  })

  it('leads nowhere outside at a terminal: addresses are words there', () => {
    const kiosk = { name: 'Зал', isIn: false, idleSeconds: 120, longerSeconds: 600, warningSeconds: 30 }
    const body = (
      <>
        <Link href="https://egov.kz/cms/kk">eGov</Link>
        <Link href="mailto:kense@example.kz">Хат</Link>
        <PhoneLink phone="+7 701 555 01 02" />
        <Link href="/find">Іздеу</Link>
        <Link href="mobileSign:https://example.kz">Қол қою</Link>
        <Link href="/conclusion.pdf" download>
          Қорытынды
        </Link>
      </>
    )
    const drawn = (more: Partial<View>) =>
      renderDocument(
        <Shell view={view('kk', more)} title="x">
          {body}
        </Shell>,
      )
    expect(drawn({}).match(/href="(?:https?|mailto|tel):/g)).toHaveLength(3)
    const there = drawn({ kiosk })
    expect(there).not.toMatch(/<a [^>]*(?:href="[a-z]+:|download)/i)
    expect(there).toContain('Қорытынды <span class="small">(өз құрылғыңызда)</span>')
    for (const words of ['https://egov.kz/cms/kk', 'kense@example.kz', '+7 701 555 01 02', 'href="/kk/find"'])
      expect(there).toContain(words)
  })

  it('draws a child page in less than 15 ms of processor time and 20 KB', () => {
    const draw = () =>
      renderDocument(
        <Shell view={view('kk')} title="x">
          <ChildSample />
        </Shell>,
      )
    for (let i = 0; i < 20; i++) draw()
    const before = process.cpuUsage()
    for (let i = 0; i < 20; i++) draw()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 20_000).toBeLessThan(15)
    expect(Buffer.byteLength(draw())).toBeLessThan(20_000)
  })
})

describe('a path', () => {
  it('says which stage is now and cites its article', () => {
    const html = renderDocument(
      <Shell view={view('ru')} title="x">
        <PathList
          steps={[
            {
              key: 'a',
              title: 'Скрининг',
              state: 'done',
              date: localDate('2026-01-14'),
              cite: cite('law-343', 'art-8'),
            },
            { key: 'b', title: 'Заключение', state: 'here' },
          ]}
        />
      </Shell>,
    )
    expect(html).toContain('Путь: этап 2 из 2')
    expect(html).toContain('<time datetime="2026-01-14">14 января 2026 года</time>')
    expect(html).toContain('<li class="here" aria-current="step">')
    expect(html).toMatch(/popovertarget="([^"]+)">Закон, [^<]+<\/button><span id="\1" popover="auto"/)
  })
})

describe('a path with a stage of which nothing is on file', () => {
  const stageOf = (...states: readonly PathStep['state'][]) => {
    const steps = states.map((state, i) => ({ key: String(i), title: 'Этап', state }))
    const html = renderDocument(
      <Shell view={view('ru')} title="x">
        <PathList steps={steps} />
      </Shell>,
    )
    return /Путь: [^<]+/.exec(html)?.[0]
  }

  it('LAW-3-1 counts it like any other, wherever the person stands', () => {
    expect(stageOf('done', 'unrecorded', 'done', 'ahead')).toBe('Путь: этап 3 из 4')
    expect(stageOf('unrecorded', 'done', 'ahead')).toBe('Путь: этап 2 из 3')
    expect(stageOf('unrecorded', 'done', 'here')).toBe('Путь: этап 3 из 3')
  })
})

describe('a path nobody stands on', () => {
  it('is all ahead, and says so in a heading of its own', () => {
    const html = renderDocument(
      <Shell view={view('kk')} title="x">
        <PathList steps={[{ key: 'a', title: 'Скрининг', state: 'ahead' }]} />
      </Shell>,
    )
    expect(html).toMatch(/<h2 id="[^"]+">Алда<\/h2>/)
    expect(html).toContain('<span class="vh">Алда</span>')
  })
})

describe('figures', () => {
  it('shade shortage dark, or plenty when told so, and leave unknown values unshaded', () => {
    const limits = [55, 70, 85, 100]
    expect([40, 55, 84, 100, null].map((value) => shadeOf(value, limits, 'low'))).toEqual([1, 2, 3, 5, 0])
    expect([40, 120].map((value) => shadeOf(value, limits, 'high'))).toEqual([5, 1])
  })

  it('break a line where a value is missing', () => {
    const id = (n: number) => n
    expect(linePath([1, 2, null, 3], id, id)).toBe('M0 1L1 2M3 3')
  })

  it('lay the parts of a bar one after another, and survive an empty bar', () => {
    expect(stackOf([1, 3], 4)).toEqual([
      { start: 0, length: 0.25 },
      { start: 0.25, length: 0.75 },
    ])
    expect(stackOf([0, 0], 0)).toEqual([
      { start: 0, length: 0 },
      { start: 0, length: 0 },
    ])
  })
})
