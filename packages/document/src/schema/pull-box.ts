import { Node } from "@tiptap/core";

/**
 * A titled sidebar (广东四大支持举措). Permissive inside; its structure is checked at submit. `block`
 * stands first because the first alternative is what Enter makes.
 */
export const PullBox = Node.create({
  name: "pullBox",
  group: "block",
  content: "(block | pullBoxTitle)+",
  isolating: true,
  defining: true,

  parseHTML() {
    return [{ tag: "aside[data-pull-box]" }];
  },

  renderHTML() {
    return ["aside", { "data-pull-box": "" }, 0];
  },
});

export const PullBoxTitle = Node.create({
  name: "pullBoxTitle",
  content: "inline*",
  defining: true,

  parseHTML() {
    return [{ tag: "p[data-pull-box-title]", priority: 60 }];
  },

  renderHTML() {
    return ["p", { "data-pull-box-title": "" }, 0];
  },
});
