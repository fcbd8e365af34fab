"use client";

import { isSafeHref } from "@fangzhi/document/schema";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useStore } from "../store.ts";
import type { TextHost } from "./text-host.ts";

/** The address of a link. What a reader could not follow safely is refused with the reason. */
export function LinkDialog({ host }: { host: TextHost }) {
  const t = useTranslations("writing.link");
  const editor = useStore(host.linkDialog);
  const [href, setHref] = useState("");
  const [error, setError] = useState<string>();
  const had = editor?.isActive("link") ?? false;

  useEffect(() => {
    if (!editor) return;
    setHref(String(editor.getAttributes("link").href ?? ""));
    setError(undefined);
  }, [editor]);

  const close = () => host.linkDialog.set(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = completeAddress(href);
    if (!isSafeHref(address)) return setError(t("unsafe"));
    if (!editor) return;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !had) {
      const marks = [{ type: "link", attrs: { href: address } }];
      chain.insertContent({ type: "text", text: address, marks }).run();
    } else chain.setLink({ href: address }).run();
    close();
  };
  return (
    <Dialog open={editor !== null} onOpenChange={(open) => !open && close()}>
      <DialogContent title={t("title")} afterClose={() => editor?.view.focus()}>
        <form onSubmit={submit} className="grid gap-4" noValidate>
          <Field label={t("address")} hint={t("hint")} error={error}>
            <Input
              inputMode="url"
              autoComplete="off"
              maxLength={2_000}
              value={href}
              onChange={(event) => setHref(event.target.value)}
            />
          </Field>
          <div className="flex justify-end gap-2">
            {had && (
              <Button
                onClick={() => {
                  editor?.chain().focus().extendMarkRange("link").unsetLink().run();
                  close();
                }}
              >
                {t("remove")}
              </Button>
            )}
            <Button look="primary" type="submit">
              {t("apply")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** `gd.gov.cn/a` is meant as an https address; anything with a scheme is taken as it is. */
function completeAddress(typed: string): string {
  const address = typed.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(address) ? `https://${address}` : address;
}
