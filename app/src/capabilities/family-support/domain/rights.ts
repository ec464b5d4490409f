import { type Citation, cite } from '@tirek/law'

/** One right of the child: the sentence of the law, and where the family goes for it. */
interface Right {
  readonly cite: readonly Citation[]
  readonly href: string
}

/** What the Law gives the child, each with its citation, in the order of the Law. */
export const RIGHTS = {
  'own-choice': { cite: [cite('law-343', 'art-10-2')], href: '/easy/consent' },
  education: { cite: [cite('law-343', 'art-11-2')], href: '/answers?topic=school' },
  signs: { cite: [cite('law-343', 'art-11-3')], href: '/sign-language' },
  profession: {
    cite: [cite('law-343', 'art-14-1'), cite('law-343', 'art-14-3')],
    href: '/organisations?kind=special-school',
  },
  diagnostics: {
    cite: [cite('law-343', 'art-14-2')],
    href: '/organisations?kind=vocational-consultation-centre',
  },
  support: { cite: [cite('law-343', 'art-15-1-1')], href: '/services' },
  examination: { cite: [cite('law-343', 'art-15-1-2')], href: '/information/referral' },
  correction: { cite: [cite('law-343', 'art-15-1-3')], href: '/services' },
  aids: { cite: [cite('law-343', 'art-15-1-4')], href: '/answers?topic=technical-means' },
  'free-education': {
    cite: [cite('law-343', 'art-15-1-5'), cite('law-343', 'art-15-1-6')],
    href: '/information/hand-over',
  },
  presence: { cite: [cite('law-343', 'art-16-1')], href: '/information/referral' },
  information: { cite: [cite('law-343', 'art-16-2')], href: '/information' },
  complaint: { cite: [cite('law-343', 'art-16-3')], href: '/ask' },
  view: { cite: [cite('crpd', 'art-7-3')], href: '/ask' },
  help: {
    cite: [cite('crc', 'art-23-1'), cite('crc', 'art-23-2'), cite('crc', 'art-23-3')],
    href: '/information/first-risk',
  },
} as const satisfies Readonly<Record<string, Right>>

export const RIGHT_KEYS = Object.keys(RIGHTS) as [keyof typeof RIGHTS, ...(keyof typeof RIGHTS)[]]
