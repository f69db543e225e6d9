import { castAgencies, castForce } from './cast.ts'

/** A child of the cast. The age is what they are today, whenever that is; the birthday never changes. */
export type CastChild = Readonly<{
  forceId: number
  id: string
  givenNames: string
  familyName: string
  knownAs?: string
  age: number
  /** Month and day. */
  birthday: string
  sex: 'female' | 'male'
  /** Self-defined, in the 18+1 codes. */
  ethnicity: string
  language: string
  borough: string
  school?: string
  lookedAfterBy?: string
  /** A code of the school census, and who told police. */
  send?: readonly [code: string, from: string]
  communicationNeeds?: string
  /** The life of the child in a sentence or two, for whoever writes a test or shows the demonstration. */
  life: string
}>

const child = (number: number, rest: Omit<CastChild, 'forceId' | 'id'>): CastChild => ({
  forceId: castForce.forceId,
  id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  ...rest,
})

/** The children of the cast. Ravi and Ravindra are two boys; Amara and Zuri are sisters; Joe and Jack are twins. */
export const castChildren = {
  kit: child(301, {
    givenNames: 'Christopher',
    familyName: 'Marlow',
    knownAs: 'Kit',
    age: 13,
    birthday: '05-14',
    sex: 'male',
    ethnicity: 'W1',
    language: 'English',
    borough: 'Lambeth',
    school: 'Brockwell Lane School',
    lookedAfterBy: castAgencies.lambeth.id,
    send: ['E', 'council'],
    life: 'Lives at Larch House. Missing since Tuesday, for the third time since September.',
  }),
  amara: child(302, {
    givenNames: 'Amara',
    familyName: 'Okafor',
    age: 15,
    birthday: '02-03',
    sex: 'female',
    ethnicity: 'B2',
    language: 'English',
    borough: 'Lambeth',
    school: 'Brockwell Lane School',
    send: ['K', 'school'],
    communicationNeeds: 'Has a speech, language and communication need: short sentences, time to answer.',
    life: 'Arrested on Friday evening, her first time in custody. Lives with her mother and her sister Zuri.',
  }),
  zuri: child(303, {
    givenNames: 'Zuri',
    familyName: 'Okafor',
    age: 10,
    birthday: '08-21',
    sex: 'female',
    ethnicity: 'B2',
    language: 'English',
    borough: 'Lambeth',
    school: 'St Leonard Primary School',
    send: ['N', 'family'],
    life: 'Was at home when her sister was arrested.',
  }),
  ravi: child(304, {
    givenNames: 'Ravi',
    familyName: 'Patel',
    age: 16,
    birthday: '11-30',
    sex: 'male',
    ethnicity: 'A1',
    language: 'Gujarati',
    borough: 'Croydon',
    communicationNeeds: 'Speaks Gujarati at home; asks for an interpreter when he is tired or upset.',
    life: 'Stopped and searched twice this month. Known to Croydon, not to Lambeth.',
  }),
  ravindra: child(305, {
    givenNames: 'Ravindra',
    familyName: 'Patel',
    knownAs: 'Ravi',
    age: 16,
    birthday: '11-03',
    sex: 'male',
    ethnicity: 'A1',
    language: 'English',
    borough: 'Croydon',
    life: 'Not the same boy as Ravi Patel born on 30 November, and often taken for him.',
  }),
  joe: child(306, {
    givenNames: 'Joseph',
    familyName: 'Flynn',
    knownAs: 'Joe',
    age: 4,
    birthday: '06-09',
    sex: 'male',
    ethnicity: 'W3',
    language: 'English',
    borough: 'Lambeth',
    life: 'Found alone at home with his twin on Sunday night, and taken into police protection.',
  }),
  jack: child(307, {
    givenNames: 'Jack',
    familyName: 'Flynn',
    age: 4,
    birthday: '06-09',
    sex: 'male',
    ethnicity: 'W3',
    language: 'English',
    borough: 'Lambeth',
    life: "Joe's twin.",
  }),
  mina: child(308, {
    givenNames: 'Mina',
    familyName: 'Rahimi',
    age: 17,
    birthday: '12-31',
    sex: 'female',
    ethnicity: 'O9',
    language: 'Dari',
    borough: 'Lambeth',
    lookedAfterBy: castAgencies.lambeth.id,
    communicationNeeds: 'Needs a Dari interpreter, a woman.',
    life: 'Came to the country alone. Turns 18 at the end of the year; her age was once disputed.',
  }),
} satisfies Record<string, CastChild>

/** The day a child of the cast was born, for them to be as old as the cast says today (`YYYY-MM-DD`). */
export function bornOn({ age, birthday }: Pick<CastChild, 'age' | 'birthday'>, today: string): string {
  const year = Number(today.slice(0, 4)) - age - (today.slice(5) < birthday ? 1 : 0)
  return `${year}-${birthday}`
}
