/**
 * Why the server closes a socket. 1xxx are the protocol's own (RFC 6455 §7.4), 4xxx are ours.
 * After every one of them the browser comes back with a new token, at once or after a pause.
 */
export const closeCodes = {
  /** The server is going down in order; another one answers soon. */
  restarting: 1012,
  /** The log can't be written at the moment; nothing of what was sent is acknowledged. */
  storage: 1013,
  /** A message that is no message, or an update that doesn't decode. */
  malformed: 4400,
  /** No valid token in time, or the token was refused. */
  unauthenticated: 4401,
  /** The document or one message grew over its limit. */
  tooLarge: 4413,
  /** More messages than anybody types. */
  tooFast: 4429,
  /** What this person may do here has changed, or the text was frozen: ask again. */
  accessChanged: 4409,
  /** The document in memory was replaced; reading it anew is all that is needed. */
  reload: 4410,
} as const;
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
