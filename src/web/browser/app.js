import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'
import { askWhenNeeded } from './asked-when.js'
import { keepFresh } from './fresh.js'
import { markLanguage } from './language.js'
import { offerPrint } from './print.js'
import { offerTimeNow } from './time-now.js'
import { warnOfUnsaved } from './unsaved.js'

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
])
  createAll(component)

for (const part of document.querySelectorAll('[data-now]')) offerTimeNow(part)
for (const part of document.querySelectorAll('[data-print]')) offerPrint(part)
for (const form of document.querySelectorAll('form')) askWhenNeeded(form)
void markLanguage()
for (const form of document.querySelectorAll('form[data-unsaved]')) warnOfUnsaved(form)
for (const part of document.querySelectorAll('[data-refresh]')) keepFresh(part)
