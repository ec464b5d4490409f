import type { Capability } from '#platform/module.ts'
import type { KeepToSign } from '#platform/use-case/signature.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/signatures.ts'
import type { ActsOfOthers } from './use-cases/act-words.ts'
import { askCode, completeByCodeOf } from './use-cases/code.ts'
import { completeSigningOf } from './use-cases/complete.ts'
import { FORGET_MESSAGE, forgetToBeSigned, keepToSignOf, prepareSigningOf } from './use-cases/keep-to-sign.ts'
import { checkAgain, listSignatures, showSignature, showSignatureFiles } from './use-cases/show-signature.ts'
import { showSigning } from './use-cases/show-signing.ts'
import { askSignInQr, showSignInQr, signInByTelephone } from './use-cases/sign-in-by-telephone.ts'
import { askQr, completeByQrOf } from './use-cases/telephone.ts'
import { codeRoutes } from './web/code.page.tsx'
import { keyRoutes, textFile } from './web/key.page.tsx'
import { listPage } from './web/list.page.tsx'
import { messages } from './web/messages.ts'
import { phoneRoutes } from './web/phone.page.tsx'
import { signInPhoneActions, signInPhonePage } from './web/sign-in-phone.page.tsx'
import { signatureFiles, signaturePage } from './web/signature.page.tsx'
import { signingPage } from './web/signing.page.tsx'

function actsOf(others: () => readonly Capability[]): ActsOfOthers {
  return {
    find: (name) =>
      others()
        .flatMap((one) => one.useCases)
        .find((one) => one.name === name),
    may: (action, role) =>
      others().some((one) => one.permissions.some((row) => row.action === action && row.role === role)),
    lines: ({ name }, lines, lang) => {
      const owner = others().find((one) => name.startsWith(`${one.name}.`))
      const word = (key: string) => owner?.messages.find(lang, key) ?? key
      return lines.map(({ label, value, isKey }) => ({
        label: word(label),
        value: isKey === true ? word(value) : value,
      }))
    },
    labels: (lang) => {
      const t = messages.for(lang)
      return {
        signer: t('words.signer'),
        basis: t('words.basis'),
        made: t('words.made'),
        until: t('words.until'),
        number: t('words.number'),
      }
    },
  }
}

/** Keeps what somebody is about to sign, for the runner of the server. */
export function keeperToSign(others: () => readonly Capability[]): KeepToSign {
  return keepToSignOf(actsOf(others))
}

/** Signing of acts of the other capabilities: by electronic signature, by telephone, by a code of an SMS. */
export function createSigning(others: () => readonly Capability[]): Capability {
  const acts = actsOf(others)
  const prepare = prepareSigningOf(acts)
  const complete = completeSigningOf(acts)
  const completeByCode = completeByCodeOf(acts)
  const completeByQr = completeByQrOf(acts)
  const ways = [phoneRoutes(completeByQr), keyRoutes(complete), codeRoutes(completeByCode)]

  return {
    name: 'signing',
    useCases: [
      prepare,
      showSigning,
      complete,
      askCode,
      completeByCode,
      askQr,
      completeByQr,
      askSignInQr,
      showSignInQr,
      signInByTelephone,
      listSignatures,
      showSignature,
      showSignatureFiles,
      checkAgain,
    ],
    permissions,
    states,
    pages: [signInPhonePage, listPage, signingPage, signaturePage, ...ways.flatMap((one) => one.pages)],
    actions: [...signInPhoneActions, ...ways.flatMap((one) => one.actions)],
    downloads: [textFile, ...signatureFiles],
    messages,
    outbox: { [FORGET_MESSAGE]: forgetToBeSigned },
    sealed: SEALED,
  }
}
