import type { FragmentName } from "@fangzhi/types";
import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { TextHost } from "../text/text-host.ts";
import { matchTrigger, type Trigger } from "./match-trigger.ts";

interface Menu {
  trigger: Trigger | null;
  /** Escape was pressed: stays shut until the trigger is gone. */
  isDismissed: boolean;
}

const menuKey = new PluginKey<Menu>("slashTrigger");

/** Watches for `/` and `#` as they are typed and tells the host what menu to show. */
export const SlashTrigger = Extension.create<{ host: TextHost; fragment: FragmentName }>({
  name: "slashTrigger",
  priority: 400,

  addProseMirrorPlugins() {
    const { editor } = this;
    const { host, fragment } = this.options;
    return [
      new Plugin<Menu>({
        key: menuKey,
        state: {
          init: () => ({ trigger: null, isDismissed: false }),
          apply(tr, menu, _before, state) {
            const trigger = triggerAt(state);
            if (!trigger) return { trigger: null, isDismissed: false };
            if (tr.getMeta(menuKey) === "dismiss") return { trigger: null, isDismissed: true };
            const isTyped = tr.docChanged && !tr.getMeta(ySyncPluginKey)?.isChangeOrigin;
            if (menu.isDismissed || !(menu.trigger || isTyped)) return { ...menu, trigger: null };
            return { trigger, isDismissed: false };
          },
        },
        props: {
          handleKeyDown(view, event) {
            if (event.isComposing || !host.slash.get()) return false;
            if (event.key === "Escape") {
              dismiss(view);
              return true;
            }
            return host.slashKey.get()?.(event) ?? false;
          },
          handleDOMEvents: {
            blur: (view) => {
              if (menuKey.getState(view.state)?.trigger) dismiss(view);
              return false;
            },
          },
        },
        view: (view) => {
          let shown: Trigger | null = null;
          return {
            update: (view) => {
              const trigger = menuKey.getState(view.state)?.trigger ?? null;
              if (trigger === shown) return;
              const isNew = shown === null;
              shown = trigger;
              show(host, { editor, fragment, view, trigger, isNew });
            },
            destroy: () => {
              if (host.slash.get()?.editor.view === view) host.slash.set(null);
            },
          };
        },
      }),
    ];
  },
});

function triggerAt({ selection }: EditorState): Trigger | null {
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { parent, parentOffset } = selection.$head;
  return matchTrigger(parent.textBetween(0, parentOffset, undefined, "\ufffc"));
}

/** Removes what was typed to open the menu; the caret stands where the result belongs. */
export function takeTrigger(editor: Editor): void {
  const trigger = triggerAt(editor.state);
  if (!trigger) return;
  const { head } = editor.state.selection;
  editor.commands.deleteRange({ from: head - trigger.length, to: head });
}

/** The text before the caret in its block, without what was typed to open the menu. */
export function wordsBefore({ state }: Editor): string {
  const { parent, parentOffset } = state.selection.$head;
  const end = parentOffset - (triggerAt(state)?.length ?? 0);
  return parent.textBetween(0, end, undefined, "\ufffc");
}

const dismiss = (view: EditorView) => view.dispatch(view.state.tr.setMeta(menuKey, "dismiss"));

function show(
  host: TextHost,
  now: {
    editor: Editor;
    fragment: FragmentName;
    view: EditorView;
    trigger: Trigger | null;
    isNew: boolean;
  },
): void {
  const { editor, fragment, view, trigger, isNew } = now;
  if (!trigger) return host.slash.set(null);
  const start = view.coordsAtPos(view.state.selection.head - trigger.length);
  const rect = new DOMRect(start.left, start.top, 1, start.bottom - start.top);
  if (trigger.kind === "slash") {
    host.slash.set({ editor, fragment, query: trigger.query, rect });
  } else if (isNew) {
    host.slash.set(null);
    host.picker.set({ editor, rect });
  }
}
