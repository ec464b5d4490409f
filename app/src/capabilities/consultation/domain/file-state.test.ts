import { describe, expect, it } from 'vitest'
import { FILE_ACTS, FILE_EDGES, FILE_STATES, isOpenFile, nextState } from './file-state.ts'

const ALLOWED: Readonly<Record<string, string>> = {
  'opened schedule': 'scheduled',
  'scheduled schedule': 'scheduled',
  'in-session schedule': 'scheduled',
  'scheduled record-no-show': 'opened',
  'scheduled hold-session': 'in-session',
  'in-session record-examination': 'in-session',
  'drafted record-examination': 'in-session',
  'in-session draft-conclusion': 'drafted',
  'drafted draft-conclusion': 'drafted',
  'drafted agree': 'drafted',
  'drafted dissent': 'drafted',
  'in-session drop-amendment': 'concluded',
  'drafted drop-amendment': 'concluded',
  'drafted sign-conclusion': 'concluded',
  'concluded annul-conclusion': 'in-session',
  'concluded amend-conclusion': 'drafted',
  'opened close-file': 'closed',
  'scheduled close-file': 'closed',
  'in-session close-file': 'closed',
  'drafted close-file': 'closed',
}
const PRODUCT = FILE_STATES.flatMap((state) => FILE_ACTS.map((act) => ({ state, act })))

describe('file state table', () => {
  it.each(PRODUCT)('$act from $state follows the table', ({ state, act }) => {
    expect(nextState(state, act)).toBe(ALLOWED[`${state} ${act}`])
  })

  it('LAW-10-3 lets a conclusion arise only by the signature and go only by annulment or a new edition', () => {
    const reaching = FILE_ACTS.filter((act) => FILE_EDGES[act].to === 'concluded')
    const leaving = FILE_ACTS.filter((act) => nextState('concluded', act) !== undefined)
    // Giving up an edition that was begun leads back to the conclusion that stands.
    expect(reaching).toEqual(['sign-conclusion', 'drop-amendment'])
    expect(leaving).toEqual(['amend-conclusion', 'annul-conclusion'])
  })

  it('LAW-16-1 reaches a session only through an appointment', () => {
    expect(FILE_EDGES['hold-session'].from).toEqual(['scheduled'])
    expect(FILE_EDGES['hold-session'].cite.unit).toBe('art-16-1')
  })

  it('carries a citation on every edge', () => {
    for (const act of FILE_ACTS) expect(FILE_EDGES[act].cite.unit).toMatch(/^(art|DEC)-/)
  })

  it('knows which files still wait for somebody', () => {
    expect(FILE_STATES.filter((state) => !isOpenFile(state))).toEqual(['concluded', 'closed'])
  })
})
