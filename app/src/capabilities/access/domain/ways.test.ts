// cspell:disable
import { describe, expect, it } from 'vitest'
import { foldLogin, loginProblem } from './login-name.ts'
import { passwordProblem } from './password-rules.ts'
import { foldCode, recoveryCode } from './recovery-code.ts'

const OWN = ['Сынақова Айгүл', 'aigul.s']

describe('a password', () => {
  it.each([
    'ақ қайың астында',
    'correct horse battery',
    'көктем келді далаға',
    'zhuldyz-tau-ozen',
    'x7#Kq09!vPz2',
    'Айгүл мен төрт мысық',
  ])('%s may be taken, whatever kinds of characters it has', (good) => {
    expect(passwordProblem(good, OWN)).toBeUndefined()
  })

  it.each([
    ['elevenchars', 'password-short'],
    ['x'.repeat(129), 'password-long'],
    ['password1234', 'password-common'],
    ['Password123456!', 'password-common'],
    ['123456789012', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['qwertyuiop12', 'password-common'],
    ['йцукенгшщзхъ', 'password-common'],
    ['құпиясөз1234', 'password-common'],
    ['Қазақстан2026', 'password-common'],
    ['сынақова2026', 'password-own'],
    ['Айгүл-Сынақова', 'password-own'],
    ['aigul123456789', 'password-own'],
  ])('%s is refused: %s', (bad, why) => {
    expect(passwordProblem(bad, OWN)).toBe(why)
  })
})

describe('a login name', () => {
  it('is the same in every way of writing it', () => {
    expect(foldLogin(' Aigul.S ')).toBe('aigul.s')
    expect(foldLogin('ＡＩＧＵＬ')).toBe('aigul')
  })

  it('is no number of a person, and plain', () => {
    for (const good of ['aigul.s', 'айгүл_2026', 'әмір-тау']) expect(loginProblem(good)).toBeUndefined()
    for (const iin of ['850315400013', 'a850315400013', '850315-400013'])
      expect(loginProblem(iin)).toBe('login-iin')
    for (const bad of ['abc', 'has space', '-abcd', 'a'.repeat(41), "x' or 1"])
      expect(loginProblem(bad)).toBe('login-format')
  })
})

describe('a recovery code', () => {
  it('is the same however it is typed', () => {
    const code = recoveryCode(Buffer.from('0123456789abcdef0123', 'hex'))
    expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/)
    expect(foldCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(foldCode(code))
  })
})
