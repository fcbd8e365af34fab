import type { Editor } from "@tiptap/core";
import { uploadPictures } from "./picture-uploads.ts";

/** Asks the person for files and uploads them to where the caret stands. */
export function choosePictures(editor: Editor): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/jpeg,image/png,image/webp";
  input.multiple = true;
  input.addEventListener("change", () => {
    uploadPictures(editor, [...(input.files ?? [])], editor.state.selection.to);
  });
  input.click();
}
