import type { Presence } from "@fangzhi/collab-protocol";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import type { Awareness } from "y-protocols/awareness";

const nameShownMs = 3_000;

/** Where the others are: a thin caret in their colour, their name while they move. */
export const liveCaret = (provider: { awareness: Awareness | null }, me: Presence) =>
  CollaborationCaret.configure({
    provider,
    user: me,
    render(user) {
      const caret = document.createElement("span");
      caret.className = "caret";
      caret.dataset.personId = String(user.personId);
      caret.style.setProperty("--caret", String(user.color));
      // Drawn by CSS from the title: as text it would be part of what the paragraph says.
      caret.title = String(user.name);
      return caret;
    },
    selectionRender: (user) => ({ style: `background-color: ${user.color}33` }),
  });

/**
 * Shows a name for three seconds after its person moved. The carets' elements are drawn anew or kept
 * as ProseMirror likes, so freshness is put on them from outside. Answers how to stop.
 */
export function showNamesOfMovers(awareness: Awareness, root: HTMLElement): () => void {
  const until = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    const now = Date.now();
    for (const caret of root.querySelectorAll<HTMLElement>(".caret")) {
      caret.classList.toggle("is-moving", (until.get(caret.dataset.personId ?? "") ?? 0) > now);
    }
  };
  const changed = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const clientId of [...added, ...updated]) {
      if (clientId === awareness.clientID) continue;
      const state = awareness.getStates().get(clientId) as { user?: Presence } | undefined;
      if (state?.user) until.set(state.user.personId, Date.now() + nameShownMs);
    }
    // The carets themselves are drawn a moment after this event.
    setTimeout(draw, 30);
    clearTimeout(timer);
    timer = setTimeout(draw, nameShownMs + 50);
  };
  awareness.on("change", changed);
  return () => {
    awareness.off("change", changed);
    clearTimeout(timer);
  };
}
