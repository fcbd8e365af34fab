"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "#components/ui/button.tsx";
import { useAct } from "#lib/use-act.ts";
import { useRefusalToast } from "#lib/use-refusal-toast.ts";
import { revokeInvitationAction } from "./revoke-invitation-action.ts";

export function RevokeButton({ invitationId, name }: { invitationId: string; name: string }) {
  const t = useTranslations("admin.invitations");
  const { run, busy, refusal } = useAct(revokeInvitationAction);
  useRefusalToast(refusal);
  return (
    <Button
      size="small"
      busy={busy}
      aria-label={t("revokeFor", { name })}
      onClick={async () => {
        if (await run({ invitationId })) toast.success(t("revoked", { name }));
      }}
    >
      {t("revoke")}
    </Button>
  );
}
