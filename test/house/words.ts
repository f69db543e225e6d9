/** A word not to be used, and the word to use instead. `except` names the legal titles and plain senses it may stand in. */
export type Unwanted = Readonly<{ word: RegExp; say: string; except?: RegExp }>

/** The right-hand column of the glossary. Legal titles keep their words, because a title is a name. */
export const unwanted: readonly Unwanted[] = [
  {
    word: /\byoung (person|people)\b/gi,
    say: 'child',
    except: /Children and Young Persons Act|Children and Young People|Young People['’]s? Act/gi,
  },
  { word: /\bjuveniles?\b/gi, say: 'child', except: /juvenile court records/gi },
  { word: /\bminors\b|\ban? minor\b(?! (injur|offen|matter|change|wound))/gi, say: 'child' },
  {
    word: /\byouths?\b/gi,
    say: 'child',
    except:
      /youth[- ]produced|youth[- ](conditional[- ])?cautions?\b|youth[- ]justice|youth[- ]court|youth[- ]offending|youth[- ]workers?\b|youth[- ]custody|youth[- ]detention|youth[- ]rehabilitation|youth[- ](crime|endowment|violence|gravity|secure|remand)|secure youth|youth service/gi,
  },
  { word: /\babscond(er|ers|ed|ing|s)?\b/gi, say: 'child who is missing' },
  {
    word: /\brun-?aways?\b/gi,
    say: 'child who is missing',
    except: /children who run away or go missing from home or care/gi,
  },
  { word: /\bmispers?\b/gi, say: 'missing child, or missing episode' },
  { word: /\bLAC\b/g, say: 'child looked after' },
  { word: /\bin the (care )?system\b/gi, say: 'child looked after, or care experienced' },
  { word: /\b(promiscuous|promiscuity|streetwise)\b/gi, say: 'what was seen, and who exploits the child' },
  { word: /\blifestyle choices?\b|\bchosen? lifestyle\b/gi, say: 'child exploited' },
  {
    word: /\b(puts?|putting|placing|placed) (themsel(f|ves)|herself|himself) at risk\b/gi,
    say: 'is at risk from',
  },
  { word: /\b(SLAs?|KPIs?|ACLs?)\b/g, say: 'clock, measure or permission' },
  {
    word: /\b(status change|action items?|workflows?|rulesets?)\b/gi,
    say: 'entry, commitment, pathway or rule',
  },
  { word: /\b(non-)?compliant\b/gi, say: 'met, late or missed', except: /(standards?|WCAG)[- ]compliant/gi },
  { word: /\b(duty|duties|deadline|clock)s? (was |were |is |are )?breached\b/gi, say: 'missed, or overdue' },
  { word: /\bamber\b|\bRAG (rating|status)\b/g, say: 'running, overdue or missed' },
  {
    word: /\b(stakeholders?|third[- ]part(y|ies)|data[- ]shar(e|es|ing))\b/gi,
    say: 'partner, or disclosure',
  },
  { word: /\bactor types?\b/gi, say: 'the role by its name' },
  { word: /\bOOCDs?\b/g, say: 'out of court resolution' },
  {
    word: /\bdisposals?\b/gi,
    say: 'outcome, or out of court resolution',
    except: /A no further action disposal/g, // as data.police.uk publishes it
  },
  { word: /\bPPOs?\b/g, say: 'police protection', except: /priority and prolific offender/gi },
  { word: /\bplace of safety orders?\b/gi, say: 'police protection' },
  { word: /\b(comments|remarks)\b(?! (from|by) the child)/gi, say: "in the child's own words" },
  { word: /\b([Cc]reated|[Uu]pdated) (at|on)\b|\bTimestamp\b/g, say: 'happened at, or recorded at' },
]
