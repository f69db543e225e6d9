type Entry = Readonly<{ status: number; says: string; doNext: string }>

/**
 * Every way the system refuses. A refusal is not a fault: somebody asked for what the rules do not allow, or
 * what has been overtaken. `says` and `doNext` are shown to the person as they stand.
 */
export const refusals = {
  NOT_SIGNED_IN: {
    status: 401,
    says: 'You are not signed in.',
    doNext: 'Sign in, then try again.',
  },
  NOT_PERMITTED: {
    status: 403,
    says: 'Your role does not allow this.',
    doNext: 'If you need it for your work, ask your supervisor. This attempt is on the trail.',
  },
  NOT_FOUND: {
    status: 404,
    says: 'There is no such record, or it has not been shared with you.',
    doNext: 'Check the address, or search again.',
  },
  EPISODE_MOVED_ON: {
    status: 409,
    says: 'Somebody else has added to this episode since you opened it.',
    doNext: 'Read what changed, then save again. What you typed is kept below.',
  },
  CHILD_MOVED_ON: {
    status: 409,
    says: "Somebody else has changed this child's record since you opened it.",
    doNext: 'Read what changed, then save again. What you typed is kept below.',
  },
  IMPORT_ENDED: {
    status: 409,
    says: 'This file has been taken in already, or cannot be taken in as it is.',
    doNext: 'Open the file again and see how it stands.',
  },
  ROW_MOVED_ON: {
    status: 409,
    says: 'Somebody else has changed this row since you opened it.',
    doNext: 'Read what changed, then save again. What you typed is kept below.',
  },
  CHILD_MAY_BE_KNOWN: {
    status: 409,
    says: 'A record very like this one is there already.',
    doNext: 'Look at the likely matches. If none is the same, say so and add the new one.',
  },
  STARTED_ALREADY: {
    status: 409,
    says: 'The child is on this pathway already.',
    doNext: 'Record there what belongs to it. Start another only if something else has happened.',
  },
  STEP_NOT_OPEN: {
    status: 409,
    says: 'This step cannot be recorded yet, or has been settled already.',
    doNext: 'Look at what the step waits for on the episode page.',
  },
  ANOTHER_PERSON: {
    status: 409,
    says: 'Two different people do this, and you have done one part of it already.',
    doNext: 'Ask somebody else who may record it. What you think counts once.',
  },
  NOTHING_TO_CORRECT: {
    status: 409,
    says: 'There is no such entry to correct, or it has been corrected already.',
    doNext: 'Open the episode again and correct the newest entry for that step.',
  },
  SAMPLE_MATRIX: {
    status: 409,
    says: 'The gravity score of this offence is from a sample, not from the official matrix.',
    doNext:
      'Ask for the official matrix to be loaded (npm run import -- gravity-matrix FILE), then score again.',
  },
  ANSWERS_NOT_ACCEPTED: {
    status: 422,
    says: 'Some answers are missing or cannot be right.',
    doNext: 'Correct each answer that is named, then save again.',
  },
  NO_RECEIPT: {
    status: 409,
    says: 'The child is given no receipt for this.',
    doNext: 'Read on the receipt page why not. Keep what the child says on the episode.',
  },
  LINK_OVER: {
    status: 410,
    says: 'This link has been used, taken back, or is too old.',
    doNext: 'Ask any officer for a new link.',
  },
  TEXT_CHANGED: {
    status: 409,
    says: 'This text has changed since you opened it.',
    doNext: 'Have it read again as it stands now, then sign it.',
  },
  WRONG_SUBJECT: {
    status: 422,
    says: 'This pathway is not for this kind of record.',
    doNext: 'Choose a pathway for a child, for an adult who harms or for a county line, as the record is.',
  },
  NOT_THE_SAME_CHILD: {
    status: 422,
    says: 'That episode is about another child, who is not recorded as family of this one.',
    doNext: 'Start from the record of the right child, or record how the two are related first.',
  },
  NO_SUCH_RULE: {
    status: 422,
    says: 'There is no such pathway, or it was not in force at that time.',
    doNext: 'Choose a pathway from the list.',
  },
  AGREEMENT_SETTLED: {
    status: 409,
    says: 'This agreement has been signed by your side already, or has ended.',
    doNext: 'Open it again to see how it stands.',
  },
  ANSWERED_ALREADY: {
    status: 409,
    says: 'This has been answered already, or is no longer asked for.',
    doNext: 'Open the episode again to see how it stands.',
  },
  SAMPLE_CLOSED: {
    status: 409,
    says: 'This sample has been drawn already, or its period is not over yet.',
    doNext: 'Open it again to see how it stands.',
  },
  RELEASE_SETTLED: {
    status: 409,
    says: 'This release has been signed for that part already, is published, or was withdrawn.',
    doNext: 'Open it again to see how it stands. A published release is never changed: propose a correction.',
  },
  RELEASE_TELLS: {
    status: 409,
    says: 'Beside what was released before, this release would tell a number that is too small to show.',
    doNext: 'Open it to read which and how. Withdraw it, and propose it anew.',
  },
  REPEATED_KEY: {
    status: 422,
    says: 'This idempotency key was used before for a different request.',
    doNext: 'Send a new key with a new request.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    says: 'Too many requests in a short time.',
    doNext: 'Wait a minute, then try again.',
  },
  NOT_UNDERSTOOD: {
    status: 400,
    says: 'The request could not be read.',
    doNext: 'Send it as the published description of the API says, in JSON.',
  },
  KEY_NEEDED: {
    status: 400,
    says: 'A request that changes something needs an Idempotency-Key header.',
    doNext:
      'Send a new random key, such as a UUID, with each new request, and the same key when you repeat one.',
  },
  SIGN_IN_NOT_FINISHED: {
    status: 400,
    says: 'Signing in took too long, or was started in another window.',
    doNext: 'Start again from the sign-in page.',
  },
  SIGN_IN_UNREACHABLE: {
    status: 503,
    says: 'The sign-in service of your force cannot be reached.',
    doNext: 'Wait a minute, then try again. Nothing is wrong with your account.',
  },
  LAST_ACCESS_LEAD: {
    status: 409,
    says: 'Nobody else at your agency looks after access, so this person has to.',
    doNext: 'Have somebody else listed for it first.',
  },
  NO_ACCOUNT: {
    status: 403,
    says: 'You have no account here, or it has ended or is stopped.',
    doNext: 'Ask your supervisor or the person who looks after accounts in your agency.',
  },
  FORM_EXPIRED: {
    status: 403,
    says: 'This form was open too long, or was not sent from this site.',
    doNext: 'Go back, reload the page, and send it again.',
  },
} as const satisfies Record<string, Entry>
