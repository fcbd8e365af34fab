"use client";

import { ProfileSection } from "@fangzhi/document/schema";
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { usePublishedVersions } from "./published-versions.tsx";

/** A feature's pinned section: which profile, which version, and whether a newer one exists. */
export const LiveSection = ProfileSection.extend({
  addNodeView() {
    return ReactNodeViewRenderer(SectionCard);
  },
});

function SectionCard({ node, editor, updateAttributes }: NodeViewProps) {
  const t = useTranslations("writing.section");
  const format = useFormatter();
  const { find } = usePublishedVersions();
  const { pieceId, number, title } = node.attrs as {
    pieceId: string;
    number: number;
    title: string;
  };
  const profile = find(pieceId);
  const shown = profile?.versions.find((version) => version.number === number);
  const newest = profile?.versions[0];
  return (
    <NodeViewWrapper as="section" className="profile-section" aria-label={title}>
      <p className="profile-section-title">{title}</p>
      <p className="profile-section-facts">
        {t("version", { number })}
        {shown && ` · ${shown.headline}`}
        {shown && ` · ${format.dateTime(new Date(shown.publishedAt), { dateStyle: "medium" })}`}
      </p>
      {newest && newest.number > number && editor.isEditable && (
        <Button
          size="small"
          onClick={() => updateAttributes({ number: newest.number })}
          className="mt-2"
        >
          {t("useNewest", { number: newest.number })}
        </Button>
      )}
    </NodeViewWrapper>
  );
}
