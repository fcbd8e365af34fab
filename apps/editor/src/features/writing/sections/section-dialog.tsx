"use client";

import type { PublishedVersions } from "@fangzhi/types";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { useStore } from "../store.ts";
import type { TextHost } from "../text/text-host.ts";
import { usePublishedVersions } from "./published-versions.tsx";

/** Choose a published profile and which of its versions the feature shows. */
export function SectionDialog({ host }: { host: TextHost }) {
  const t = useTranslations("writing.section");
  const editor = useStore(host.sectionDialog);
  const { profiles } = usePublishedVersions();

  const insert = (profile: PublishedVersions, number: number) => {
    const title = `${profile.regionName}·${profile.industryName}`;
    const attrs = { pieceId: profile.pieceId, number, title };
    host.sectionDialog.set(null);
    editor?.commands.insertContent({ type: "profileSection", attrs });
  };
  return (
    <Dialog open={editor !== null} onOpenChange={(open) => !open && host.sectionDialog.set(null)}>
      <DialogContent
        title={t("title")}
        description={t("text")}
        afterClose={() => editor?.view.focus()}
      >
        <Command label={t("title")} loop>
          <Command.Input
            placeholder={t("search")}
            className="mb-2 h-9 w-full rounded-md border border-line-strong bg-surface px-3"
          />
          <Command.List className="max-h-80 overflow-y-auto">
            <Command.Empty className="py-6 text-ink-2">{t("none")}</Command.Empty>
            {profiles.flatMap((profile) =>
              profile.versions.map((version) => (
                <Command.Item
                  key={`${profile.pieceId}:${version.number}`}
                  value={`${profile.regionName} ${profile.industryName} v${version.number} ${profile.slug}`}
                  onSelect={() => insert(profile, version.number)}
                  className="grid cursor-pointer rounded-sm px-2 py-1.5 data-[selected=true]:bg-hover"
                >
                  <span>
                    {profile.regionName}·{profile.industryName}
                    <span className="ml-2 text-ink-2 text-sm">
                      {t("version", { number: version.number })}
                    </span>
                  </span>
                  <span className="text-ink-2 text-sm">{version.headline}</span>
                </Command.Item>
              )),
            )}
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  );
}
