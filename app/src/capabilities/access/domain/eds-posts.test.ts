import { describe, expect, it } from 'vitest'
import { openPosts } from './eds-posts.ts'

const own = { accountId: 'own', organisationId: undefined, bin: undefined }
const known = { accountId: 'known', organisationId: 'o1', bin: '230740000011' }
const unknown = { accountId: 'unknown', organisationId: 'o2', bin: undefined }

describe('posts that a certificate opens', () => {
  it('are those of the certificate’s organisation and those of the person', () => {
    expect(openPosts([own, known, unknown], '230740000011')).toEqual([own, known])
    expect(openPosts([own, known, unknown], '210640000123')).toEqual([own])
  })

  it('are never in an organisation when the certificate names none, even if its BIN is not known', () => {
    expect(openPosts([own, known, unknown], undefined)).toEqual([own])
  })
})
