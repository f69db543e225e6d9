import { auditPages } from './audit/pages.ts'
import { boardEndpoints } from './boards/boards.api.ts'
import { boardPages } from './boards/pages.ts'
import { checkEndpoints } from './checks/checks.api.ts'
import { checkPages } from './checks/pages.ts'
import { childEndpoints } from './children/child.api.ts'
import { childPages } from './children/pages.ts'
import { deliveryEndpoints } from './delivery/delivery.api.ts'
import { deliveryPages } from './delivery/pages.ts'
import { agreedWords } from './episodes/agreed-words.ts'
import { episodeEndpoints } from './episodes/episode.api.ts'
import { episodePages } from './episodes/pages.ts'
import { fairnessPages } from './fairness/pages.ts'
import { figureEndpoints } from './figures/figure.api.ts'
import { figuresPages } from './figures/figures.page.ts'
import { matrixPage } from './gravity/matrix.page.ts'
import { journeyEndpoints } from './journeys/journeys.api.ts'
import { journeyPages } from './journeys/pages.ts'
import { partnerPages } from './partners/pages.ts'
import { partnerEndpoints } from './partners/partners.api.ts'
import { accessEndpoints } from './people/access.api.ts'
import { peoplePages } from './people/pages.ts'
import { peopleEndpoints } from './people/people.api.ts'
import { picturePages } from './picture/pages.ts'
import { registerPages } from './registers/pages.ts'
import { registerEndpoints } from './registers/register.api.ts'
import { releasePages } from './releases/pages.ts'
import { releaseEndpoints } from './releases/release.api.ts'
import { reportPages } from './reports/pages.ts'
import { voiceEndpoints } from './voice/voice.api.ts'

/** Every page of every room. A new room adds its list here, and tests go through all of them. */
export const pages = [
  ...peoplePages,
  ...childPages,
  ...episodePages,
  matrixPage,
  ...boardPages,
  ...journeyPages,
  ...auditPages,
  ...partnerPages(agreedWords),
  ...figuresPages,
  ...picturePages,
  ...releasePages,
  ...deliveryPages,
  ...registerPages,
  ...reportPages,
  ...checkPages,
  ...fairnessPages,
]

/** Every endpoint of every room. */
export const endpoints = [
  ...peopleEndpoints,
  ...accessEndpoints,
  ...childEndpoints,
  ...episodeEndpoints,
  ...figureEndpoints,
  ...releaseEndpoints,
  ...voiceEndpoints,
  ...partnerEndpoints,
  ...boardEndpoints,
  ...journeyEndpoints,
  ...checkEndpoints,
  ...deliveryEndpoints,
  ...registerEndpoints,
]
