interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

/** Words to values, with the longest word that starts at a place found in one walk. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [string, T]> = []) {
    for (const [word, value] of entries) this.set(word, value);
  }

  set(word: string, value: T): void {
    let node = this.#root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let child = node.next.get(code);
      if (!child) {
        child = { next: new Map() };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value = value;
  }

  /** The longest word starting at `at`, or null. */
  longest(text: string, at: number): { end: number; value: T } | null {
    let node: Node<T> | undefined = this.#root;
    let found: { end: number; value: T } | null = null;
    for (let end = at; end <= text.length; end++) {
      if (node.value !== undefined) found = { end, value: node.value };
      node = node.next.get(text.charCodeAt(end));
      if (!node) break;
    }
    return found;
  }

  /** The longest word ending before `at` and starting at or after `floor`, in a trie of reversed words. */
  longestBefore(text: string, at: number, floor = 0): { start: number; value: T } | null {
    let node: Node<T> | undefined = this.#root;
    let found: { start: number; value: T } | null = null;
    for (let start = at; start >= floor; start--) {
      if (node.value !== undefined) found = { start, value: node.value };
      if (start === floor) break;
      node = node.next.get(text.charCodeAt(start - 1));
      if (!node) break;
    }
    return found;
  }
}

/** A trie for `longestBefore`. */
export function reversedTrie<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const trie = new Trie<T>();
  for (const [word, value] of entries) trie.set([...word].reverse().join(""), value);
  return trie;
}
