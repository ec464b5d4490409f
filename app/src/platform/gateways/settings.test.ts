import { describe, expect, it } from 'vitest'
import { outsideSettings } from './settings.ts'

describe('settings of the outside world', () => {
  it('are none unless given', () => {
    expect(outsideSettings({})).toMatchObject({
      gatewayUrl: undefined,
      smsUrl: undefined,
      gatewayAnswers: undefined,
    })
  })

  it('say where SMS go and where answers come in', () => {
    const read = outsideSettings({
      TIREK_SMS_URL: 'smpp://tirek:p%40ss@10.0.0.7:2775',
      TIREK_GATEWAY_ANSWERS: '10.0.0.5:8090',
      TIREK_GATEWAY_ANSWERS_PASSWORD: 'sixteen-signs-at-least',
    })
    expect(read.smsUrl?.hostname).toBe('10.0.0.7')
    expect(read.gatewayAnswers).toEqual({ host: '10.0.0.5', port: 8090 })
  })

  it.each([
    ['TIREK_GATEWAY_URL', 'gateway.example'],
    ['TIREK_GATEWAY_ASYNC_URL', 'ftp://gateway.example'],
    ['TIREK_PORTAL_URL', 'portal'],
    ['TIREK_SMS_URL', 'mailto:sms@example.kz'],
    ['TIREK_GATEWAY_ANSWERS', '8090'],
  ])('name the one that is wrong: %s', (name, value) => {
    expect(() => outsideSettings({ [name]: value })).toThrow(name)
  })

  it('open no door for answers without a password that holds', () => {
    const at = { TIREK_GATEWAY_ANSWERS: '10.0.0.5:8090' }
    expect(() => outsideSettings(at)).toThrow('TIREK_GATEWAY_ANSWERS_PASSWORD')
    expect(() => outsideSettings({ ...at, TIREK_GATEWAY_ANSWERS_PASSWORD: 'short' })).toThrow('PASSWORD')
  })
})
