/**
 * The offences that a child is most often suspected of, each with the codes of the Criminal Justice System that mean it.
 *
 * The codes, and the mode of trial that goes with them, are from the standing data of bichard7-next-data 2.0.414
 * (Ministry of Justice, MIT licence); the other 30,000 codes are not kept here. What an offence may bring for an adult,
 * and its marks, are from memory and unverified: the force checks them before it relies on them.
 *
 * Marks: `prosecutor` police may not charge; `consent` the Director must consent; `sexual`; `long` an adult may get 14
 * years or more; `knife`; `no45` outside the defence of section 45; `45?` nobody has said yet whether it is.
 */
const written = `
assault-common | Common assault or battery | Criminal Justice Act 1988 s.39 | summary | 6 months |  | CJ88001 CJ88116
assault-emergency | Assault on an emergency worker | Assaults on Emergency Workers (Offences) Act 2018 s.1 | either | 2 years |  | CJ88149 CJ88150 CJ88159 CJ88160
assault-constable | Assault on a constable | Police Act 1996 s.89(1) | summary | 6 months |  | PL96001
obstruct-constable | Obstructing or resisting a constable | Police Act 1996 s.89(2) | summary | 1 month |  | PL96003
actual-bodily-harm | Assault causing actual bodily harm | Offences against the Person Act 1861 s.47 | either | 5 years | prosecutor 45? | OF61102
wounding | Wounding or grievous bodily harm | Offences against the Person Act 1861 s.20 | either | 5 years | prosecutor no45 | OF61131
wounding-intent | Wounding or grievous bodily harm with intent | Offences against the Person Act 1861 s.18 | indictable | life | prosecutor long no45 | OF61016 OF61017
strangulation | Strangulation | Serious Crime Act 2015 s.75A | either | 5 years | 45? | SC15005
threats-to-kill | Threats to kill | Offences against the Person Act 1861 s.16 | either | 10 years | no45 | OF61014
hate-assault | Racially or religiously aggravated common assault | Crime and Disorder Act 1998 s.29 | either | 2 years | prosecutor 45? | CD98043 CD98044 CD98070
hate-bodily-harm | Racially or religiously aggravated bodily harm or wounding | Crime and Disorder Act 1998 s.29 | either | 7 years | prosecutor 45? | CD98041 CD98042 CD98072 CD98073
murder | Murder, attempted murder or manslaughter | Common law | indictable | life | prosecutor long no45 | COML022 COML025 COML026
kidnap | Kidnap or false imprisonment | Common law | indictable | life | prosecutor long no45 | COML017 COML020
robbery | Robbery or assault with intent to rob | Theft Act 1968 s.8 | indictable | life | prosecutor long no45 | TH68023 TH68025
theft | Theft | Theft Act 1968 s.1 | either | 7 years |  | TH68002 TH68006 TH68007 TH68009
theft-shop | Theft from a shop | Theft Act 1968 s.1 | either | 7 years |  | TH68010
theft-person | Theft from a person | Theft Act 1968 s.1 | either | 7 years |  | TH68001
burglary-dwelling | Burglary of a dwelling | Theft Act 1968 s.9 | either | 14 years | long no45 | TH68026 TH68036
burglary-other | Burglary of another building | Theft Act 1968 s.9 | either | 10 years | no45 | TH68027 TH68037
burglary-aggravated | Aggravated burglary | Theft Act 1968 s.10 | indictable | life | prosecutor long no45 | TH68045 TH68046
handling | Handling stolen goods | Theft Act 1968 s.22 | either | 14 years | long | TH68072 TH68073 TH68074
equipped | Going equipped for theft | Theft Act 1968 s.25 | either | 3 years |  | TH68078 TH68079 TH68081
vehicle-taking | Taking a vehicle, or being carried in one taken | Theft Act 1968 s.12 | summary | 6 months |  | TH68050 TH68051 TH68055
vehicle-taking-aggravated | Aggravated vehicle taking | Theft Act 1968 s.12A | either | 2 years, or 14 years where somebody died | no45 | TH68141 TH68142 TH68143 TH68145
vehicle-interference | Interfering with a vehicle | Criminal Attempts Act 1981 s.9 | summary | 3 months |  | CA81001
blackmail | Blackmail | Theft Act 1968 s.21 | indictable | 14 years | prosecutor long no45 | TH68071
fraud | Fraud | Fraud Act 2006 s.1 | either | 10 years |  | FA06001
making-off | Making off without payment | Theft Act 1978 s.3 | either | 2 years |  | TH78011
damage | Criminal damage | Criminal Damage Act 1971 s.1(1) | either | 10 years |  | CD71038 CD71039 CD71040
hate-damage | Racially or religiously aggravated criminal damage | Crime and Disorder Act 1998 s.30 | either | 14 years | prosecutor long | CD98045 CD98074
arson | Arson | Criminal Damage Act 1971 s.1(3) | either | life | long no45 | CD71015
arson-life | Arson or damage that endangers life | Criminal Damage Act 1971 s.1(2) | indictable | life | prosecutor long no45 | CD71041 CD71042 CD71049 CD71050
damage-threat | Threatening or preparing damage | Criminal Damage Act 1971 s.2 and s.3 | either | 10 years |  | CD71043 CD71045
cannabis | Possessing cannabis | Misuse of Drugs Act 1971 s.5(2) | either | 5 years |  | MD71521 MD71530
drug-b | Possessing another class B drug | Misuse of Drugs Act 1971 s.5(2) | either | 5 years |  | MD71220 MD71225
drug-c | Possessing a class C drug | Misuse of Drugs Act 1971 s.5(2) | either | 2 years |  | MD71022
drug-a | Possessing a class A drug | Misuse of Drugs Act 1971 s.5(2) | either | 7 years |  | MD71210 MD71211 MD71213
supply-a | Supplying a class A drug, or possessing it to supply | Misuse of Drugs Act 1971 s.4 and s.5(3) | either | life | long | MD71130 MD71131 MD71134 MD71230 MD71231 MD71234
supply-bc | Supplying a class B or C drug, or possessing it to supply | Misuse of Drugs Act 1971 s.4 and s.5(3) | either | 14 years | long | MD71145 MD71245 MD71524 MD71526
cultivation | Cultivating cannabis | Misuse of Drugs Act 1971 s.6 | either | 14 years | long | MD71029 MD71440
blade | Having a blade or point in public | Criminal Justice Act 1988 s.139 | either | 4 years | knife | CJ88117 CJ88144
blade-school | Having a blade or point at school | Criminal Justice Act 1988 s.139A | either | 4 years | knife | CJ88136 CJ88145 CJ88152
weapon | Having an offensive weapon in public | Prevention of Crime Act 1953 s.1 | either | 4 years | knife | PC53001
weapon-threat | Threatening with a blade or an offensive weapon | Prevention of Crime Act 1953 s.1A | either | 4 years | knife 45? | CJ88148 CJ88154 PC53002 PC53003
imitation-firearm | Having an imitation firearm in public | Firearms Act 1968 s.19 | either | 12 months | 45? | FI68435
firearm-fear | Having a firearm to cause fear of violence | Firearms Act 1968 s.16A | indictable | 10 years | prosecutor no45 | FI68320 FI68321
order-5 | Causing harassment, alarm or distress | Public Order Act 1986 s.5 | summary | fine |  | PU86149 PU86150
order-4a | Causing harassment, alarm or distress with intent | Public Order Act 1986 s.4A | summary | 6 months |  | PU86116 PU86117
order-4 | Causing fear of violence | Public Order Act 1986 s.4 | summary | 6 months |  | PU86004
affray | Affray | Public Order Act 1986 s.3 | either | 3 years | prosecutor | PU86003
violent-disorder | Violent disorder | Public Order Act 1986 s.2 | either | 5 years | prosecutor no45 | PU86002
riot | Riot | Public Order Act 1986 s.1 | indictable | 10 years | prosecutor consent no45 | PU86001
hate-order | Racially or religiously aggravated public order | Crime and Disorder Act 1998 s.31 | either | 2 years | prosecutor | CD98046 CD98067
drunk | Drunk and disorderly | Criminal Justice Act 1967 s.91 | summary | fine |  | CJ67002
harassment | Harassment or stalking without fear of violence | Protection from Harassment Act 1997 s.2 and s.2A | summary | 6 months | prosecutor | PH97004 PH97006
harassment-fear | Harassment with fear of violence, or serious stalking | Protection from Harassment Act 1997 s.4 and s.4A | either | 10 years | prosecutor no45 | PH97009 PH97010 PH97011
malicious-message | Malicious communications | Malicious Communications Act 1988 s.1 | either | 2 years |  | 
network-message | Improper use of a communications network | Communications Act 2003 s.127 | summary | 6 months |  | CA03005
threat-message | Threatening communication | Online Safety Act 2023 s.181 | either | 5 years |  | OS23002
intimate-image | Sharing an intimate image, or threatening to | Sexual Offences Act 2003 s.66B | depends | 6 months or 2 years | prosecutor sexual 45? | SX03249 SX03250 SX03251 SX03252
cyberflashing | Sending an image of genitals | Sexual Offences Act 2003 s.66A | either | 2 years | prosecutor sexual 45? | SX03248
rape | Rape or assault by penetration | Sexual Offences Act 2003 s.1, s.2, s.5 and s.6 | indictable | life | prosecutor sexual long no45 | SX03001 SX03003 SX03005 SX03006 SX03013 SX03014
sexual-assault | Sexual assault | Sexual Offences Act 2003 s.3 | either | 10 years | prosecutor sexual no45 | SX03007 SX03008
sexual-assault-13 | Sexual assault of a child under 13 | Sexual Offences Act 2003 s.7 | either | 14 years | prosecutor sexual long no45 | SX03017 SX03018
sexual-child | Sexual offence against a child by somebody under 18 | Sexual Offences Act 2003 s.13 | either | 5 years | prosecutor sexual no45 | SX03037 SX03038
image-making | Taking, making or sharing an indecent image of a child | Protection of Children Act 1978 s.1 | either | 10 years | prosecutor consent sexual no45 | PK78001 PK78003 PK78004 PK78008
image-having | Having an indecent image of a child | Criminal Justice Act 1988 s.160 | either | 5 years | prosecutor consent sexual 45? | CJ88115
perverting-justice | Perverting the course of justice | Common law | indictable | life | prosecutor long no45 | COML030
witness-intimidation | Intimidating a witness | Criminal Justice and Public Order Act 1994 s.51 | either | 5 years | 45? | CJ94005
bail | Failing to surrender | Bail Act 1976 s.6 | summary | 3 months |  | BA76001
order-breach | Breaking an order of a court | Various | either | 2 to 5 years |  | SE20001 AS14001 OW19009
driving-dangerous | Dangerous driving | Road Traffic Act 1988 s.2 | either | 2 years |  | RT88026
driving-disqualified | Driving while disqualified | Road Traffic Act 1988 s.103 | summary | 6 months |  | RT88333
driving-uninsured | Driving without insurance or a licence | Road Traffic Act 1988 s.143 and s.87 | summary | fine |  | RT88191 RT88334
`

/** How an offence is tried: `depends` where its codes differ. */
export const modes = ['summary', 'either', 'indictable', 'depends'] as const
export const marks = ['prosecutor', 'consent', 'sexual', 'long', 'knife', 'no45', '45?'] as const

export type Offence = Readonly<{
  key: string
  title: string
  law: string
  mode: (typeof modes)[number]
  /** The most an adult may get. */
  most: string
  marks: readonly (typeof marks)[number][]
  /** Codes of the Criminal Justice System. */
  codes: readonly string[]
}>

const words = (cell = ''): readonly string[] => cell.split(' ').filter(Boolean)

function offenceOf(line: string): Offence {
  const [key = '', title = '', law = '', mode, most = '', marked, codes] = line
    .split('|')
    .map(one => one.trim())
  return {
    key,
    title,
    law,
    mode: mode as Offence['mode'],
    most,
    marks: words(marked) as Offence['marks'],
    codes: words(codes),
  }
}

/** Every offence of the list, in its order. */
export const offences: readonly Offence[] = written.trim().split('\n').map(offenceOf)

/** The keys of the offences of which something is so: for the conditions of a rule. */
export const offencesWith = (so: (offence: Offence) => boolean): readonly string[] =>
  offences.filter(so).map(({ key }) => key)

/** The offences as answers to choose from. */
export const offenceTitles: Readonly<Record<string, string>> = Object.fromEntries(
  offences.map(({ key, title }) => [key, title]),
)
