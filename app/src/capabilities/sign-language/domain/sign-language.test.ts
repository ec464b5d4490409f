import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILM_EDGES, FILM_STATES, type FilmState, isPossible, missingOf } from './film.ts'
import { KEY_TEXT_IDS, KEY_TEXTS, keyTextOf } from './key-texts.ts'
import { readSubtitles, writeSubtitles } from './subtitles.ts'

const faultsOf = (text: string) => readSubtitles(text).faults.map(({ line, fault }) => `${line} ${fault}`)

describe('subtitles', () => {
  it('LAW-11-3 reads back every film of cues that it can write', () => {
    const cue = fc.record({
      from: fc.integer({ min: 0, max: 9_000_000 }),
      long: fc.integer({ min: 1, max: 60_000 }),
      words: fc.array(fc.stringMatching(/^[А-Яа-яӘәІі0-9 ,.!?-]*[А-Яа-яӘәІі]$/), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (wishes) => {
        const cues = wishes
          .sort((a, b) => a.from - b.from)
          .map(({ from, long, words }) => ({
            from,
            to: from + long,
            words: words.map((line) => line.trim()),
          }))
          .filter(({ words }) => words.every((line) => line !== ''))
        fc.pre(cues.length > 0)
        expect(readSubtitles(writeSubtitles(cues))).toEqual({ cues, faults: [] })
      }),
    )
  })

  it('LAW-11-3 says of each faulty line what is wrong with it', () => {
    expect(faultsOf('1\n00:01.000 --> 00:02.000\nСәлем')).toEqual(['1 no-header'])
    expect(faultsOf('WEBVTT\n')).toEqual(['2 no-cues'])
    expect(faultsOf('WEBVTT\n\n00:05.000 --> 00:02.000\nСәлем\n\n00:01 -> 00:02\nСәлем')).toEqual([
      '3 ends-before-it-begins',
      '7 timing',
    ])
    expect(faultsOf('WEBVTT\n\nбірінші\n00:05.000 --> 00:06.000\nА\n\n00:01.000 --> 00:02.000\nБ')).toEqual([
      '7 out-of-order',
    ])
    expect(faultsOf('WEBVTT\n\n00:01.000 --> 00:02.000\n\nSTYLE\n::cue { }')).toEqual([
      '3 no-words',
      '5 block',
    ])
    expect(faultsOf('WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nА\r\n<script>alert(1)</script>')).toEqual([
      '5 markup',
    ])
    expect(faultsOf('\uFEFFWEBVTT - текст\n\nNOTE сөз\n\n00:01.000 --> 00:02.000\nСәлем')).toEqual([])
  })

  it('never fails on any text, and names lines that are there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { cues, faults } = readSubtitles(`WEBVTT\n\n${text}`)
        const lines = text.split(/\r\n|\r|\n/).length + 2
        expect(faults.every(({ line }) => line >= 1 && line <= lines)).toBe(true)
        expect(cues.length + faults.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('films of key texts', () => {
  it('LAW-11-3 names at least eight key texts, each page once', () => {
    expect(KEY_TEXT_IDS.length).toBeGreaterThanOrEqual(8)
    const pages = KEY_TEXT_IDS.flatMap((id) => [...KEY_TEXTS[id].pages])
    expect(new Set(pages).size).toBe(pages.length)
    expect(keyTextOf('/ask')).toBe('question')
    expect(keyTextOf('/home')).toBeUndefined()
  })

  it('is shown to families only after somebody has checked it, and ends for good', () => {
    const states = fc.constantFrom<FilmState>(...FILM_STATES)
    const events = fc.constantFrom(...(Object.keys(FILM_EDGES) as (keyof typeof FILM_EDGES)[]))
    fc.assert(
      fc.property(states, events, (state, event) => {
        const isOver = ['replaced', 'withdrawn', 'dropped'].includes(state)
        if (isOver) expect(isPossible(event, state)).toBe(false)
        if (event === 'publish') expect(isPossible(event, state)).toBe(state === 'checking')
      }),
    )
  })

  it('lacks what is not written yet', () => {
    expect(missingOf({ subtitles: { kk: 'WEBVTT', ru: undefined }, about: undefined })).toEqual([
      'subtitles-ru',
      'about',
    ])
  })
})
