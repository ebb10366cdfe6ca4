/** The start ends here, and its message is the one line that says why. */
export class CannotStart extends Error {}
