/** What one socket may ask of the server. Bytes unless said otherwise. */
export const limits = {
  /** One frame: an offline day's merge is far below, a pasted film is above. */
  message: 4 * 1024 * 1024,
  /** One update in the log. */
  update: 2 * 1024 * 1024,
  /** The whole state of one live document; the longest profile so far has 0.2 MB. */
  document: 8 * 1024 * 1024,
  /** Nodes inside nodes: twice what can be submitted, so that merging two people's edits fits. */
  depth: 32,
  /** A caret and a name. */
  awareness: 16 * 1024,
  /** One message about carets: a browser speaks of its own. */
  awarenessMessage: 64 * 1024,
  /** Everything sent before the token is judged. */
  unauthenticated: 256 * 1024,
  /** Messages a second, sustained; a burst may be `messageBurst`. */
  messageRate: 200,
  messageBurst: 600,
} as const;
