import { everybody } from './permission-cases.ts'

const people = Object.entries(everybody)

/** Everybody by first name, parted by what a register is to them. */
export const registerPeople = {
  police: people.filter(([, one]) => one.agency.kind === 'police').map(([name]) => name),
  oversight: ['olive'],
  partners: people
    .filter(([, one]) => one.agency.kind !== 'police' && one.agency.kind !== 'oversight')
    .map(([name]) => name),
}

/** The police but for those named. */
export const policeBut = (...names: readonly string[]): string =>
  registerPeople.police.filter(name => !names.includes(name)).join(' ')

/** A row of the register of policies, as a form gives it. */
export const aPolicy = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  title,
  kept: 'Custody command',
  state: 'waiting',
  ...more,
})
