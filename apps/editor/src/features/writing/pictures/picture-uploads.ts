import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import type { ActionRefusal } from "#lib/action-result.ts";
import { focusEditor } from "../text/focus-editor.ts";
import type { TextHost } from "../text/text-host.ts";
import { type UploadedPicture, uploadPicture } from "./upload-picture.ts";

/** One file on its way; its place is relative to the Yjs text, because others go on writing. */
interface Upload {
  id: string;
  name: string;
  place: unknown;
  percent: number;
  refusal: ActionRefusal | null;
}

declare module "@tiptap/core" {
  interface Storage {
    pictureUploads: Pick<TextHost, "signInAgain">;
  }
}

const uploadsKey = new PluginKey<readonly Upload[]>("pictureUploads");

/** Takes pictures that are pasted or dropped, and shows them in their place while they travel. */
export const PictureUploads = Extension.create<{ host: TextHost }, Pick<TextHost, "signInAgain">>({
  name: "pictureUploads",

  addStorage() {
    return { signInAgain: this.options.host.signInAgain };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { words } = this.options.host;
    return [
      new Plugin<readonly Upload[]>({
        key: uploadsKey,
        state: {
          init: () => [],
          apply: (tr, uploads) => (tr.getMeta(uploadsKey) as readonly Upload[]) ?? uploads,
        },
        props: {
          decorations: (state) => {
            const marks = (uploadsKey.getState(state) ?? []).flatMap((upload) => {
              const pos = positionOf(state, upload.place);
              if (pos === null) return [];
              const draw = () => drawUpload(upload, words, () => drop(editor, upload.id));
              const key = `${upload.id}:${upload.percent}:${upload.refusal?.code ?? ""}`;
              return [Decoration.widget(pos, draw, { key, side: -1 })];
            });
            return DecorationSet.create(state.doc, marks);
          },
          handlePaste(view, event) {
            const files = picturesIn(event.clipboardData);
            // Office programs add a picture of the text to the text.
            if (files.length === 0 || event.clipboardData?.getData("text/plain")) return false;
            uploadPictures(editor, files, view.state.selection.to);
            return true;
          },
          handleDrop(view, event) {
            const files = picturesIn(event.dataTransfer);
            if (files.length === 0) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            uploadPictures(editor, files, at?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ];
  },
});

/** Any file is sent: what it is, the server asks its bytes, and answers with a sentence. */
const picturesIn = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

/** Uploads files and puts each as a picture after the block at `pos`. */
export function uploadPictures(editor: Editor, files: readonly File[], pos: number): void {
  for (const file of files) void uploadOne(editor, file, pos);
}

async function uploadOne(editor: Editor, file: File, pos: number): Promise<void> {
  const id = crypto.randomUUID();
  const { state } = editor;
  const { binding, type } = ySyncPluginKey.getState(state);
  const place = absolutePositionToRelativePosition(blockEnd(state, pos), type, binding.mapping);
  const first: Upload = { id, name: file.name, place, percent: 0, refusal: null };
  setUploads(editor.view, (uploads) => [...uploads, first]);
  const send = () => uploadPicture(file, (percent) => change(editor, id, { percent }));
  let outcome = await send();
  const isSignedOut = !outcome.ok && outcome.refusal.code === "signed-out";
  if (isSignedOut && (await editor.storage.pictureUploads.signInAgain())) outcome = await send();
  if (editor.isDestroyed) return;
  if (!outcome.ok) return change(editor, id, { refusal: outcome.refusal });
  const at = positionOf(editor.state, place);
  drop(editor, id);
  insertPicture(editor, outcome.value, at ?? editor.state.doc.content.size);
}

function insertPicture(editor: Editor, picture: UploadedPicture, pos: number): void {
  const $pos = editor.state.doc.resolve(pos);
  const before = $pos.nodeBefore;
  const isEmpty = before?.type.name === "paragraph" && before.content.size === 0;
  const at = isEmpty ? { from: pos - before.nodeSize, to: pos } : pos;
  const content = [{ type: "pictureCaption" }, { type: "pictureCredit" }];
  const node = { type: "picture", attrs: { ...picture, alt: "" }, content };
  editor.commands.insertContentAt(at, node, { updateSelection: false });
  // Into the caption: the picture, its first part, its text.
  focusEditor(editor, (typeof at === "number" ? at : at.from) + 2);
}

/** The end of the block at a position that may stand among pictures: a top-level one, or a box's. */
function blockEnd(state: EditorState, pos: number): number {
  const $pos = state.doc.resolve(pos);
  if ($pos.depth === 0) return pos;
  const depth = $pos.node(1).type.name === "pullBox" && $pos.depth > 1 ? 2 : 1;
  return $pos.after(depth);
}

function positionOf(state: EditorState, place: unknown): number | null {
  const { binding, doc, type } = ySyncPluginKey.getState(state);
  if (!binding) return null;
  return relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
}

function setUploads(view: EditorView, next: (uploads: readonly Upload[]) => readonly Upload[]) {
  const uploads = uploadsKey.getState(view.state) ?? [];
  view.dispatch(view.state.tr.setMeta(uploadsKey, next(uploads)));
}

function change(editor: Editor, id: string, part: Partial<Upload>): void {
  if (editor.isDestroyed) return;
  setUploads(editor.view, (uploads) =>
    uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)),
  );
}

const drop = (editor: Editor, id: string) =>
  setUploads(editor.view, (uploads) => uploads.filter((upload) => upload.id !== id));

function drawUpload(upload: Upload, words: TextHost["words"], remove: () => void): HTMLElement {
  const box = document.createElement("div");
  box.className = upload.refusal ? "upload is-refused" : "upload";
  box.contentEditable = "false";
  box.setAttribute("role", upload.refusal ? "alert" : "status");
  const name = document.createElement("strong");
  name.textContent = upload.name;
  const said = document.createElement("span");
  said.textContent = upload.refusal
    ? words.refusal(upload.refusal)
    : words.uploading(upload.percent);
  box.append(name, said);
  if (upload.refusal) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.remove;
    button.addEventListener("click", remove);
    box.append(button);
  } else {
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = upload.percent;
    bar.setAttribute("aria-label", words.uploading(upload.percent));
    box.append(bar);
  }
  return box;
}
