import { KIOSK } from '#platform/i18n/kiosk-paths.ts'

/** Addresses of the pages, without the language. */
export const paths = {
  start: () => KIOSK,
  terminals: () => `${KIOSK}/terminals`,
  switchOne: (terminalId: string) => `${KIOSK}/terminals/${terminalId}/switch`,
  beginByWord: (terminalId: string) => `${KIOSK}/terminals/${terminalId}/help`,
  calls: () => `${KIOSK}/calls`,
  beginHelp: (helpId: string) => `${KIOSK}/calls/${helpId}/begin`,
  sign: (helpId: string) => `${KIOSK}/calls/${helpId}`,
  askHelp: () => `${KIOSK}/ask-help`,
  declineHelp: () => `${KIOSK}/decline-help`,
  myHelp: () => `${KIOSK}/my-help`,
  home: () => '/home',
  easyHome: () => '/home/easy',
  placement: () => '/placement',
  notices: (personId: string) => `/people/${personId}/notices`,
  find: () => '/find',
  signIn: () => `/sign-in?to=${KIOSK}`,
} as const
