import type { InvitationRow } from "@fangzhi/types";
import { getFormatter, getTranslations } from "next-intl/server";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Table, TableCell, TableHead, TableRow } from "#components/ui/table.tsx";
import { RevokeButton } from "./revoke-button.tsx";
import { RoleNames } from "./role-names.tsx";

const tones: Record<InvitationRow["status"], Tone> = {
  open: "warn",
  accepted: "good",
  expired: "plain",
  revoked: "plain",
};

export async function InvitationsTable({ invitations }: { invitations: readonly InvitationRow[] }) {
  const t = await getTranslations("admin.invitations");
  const format = await getFormatter();
  if (invitations.length === 0) return <p className="text-ink-2">{t("empty")}</p>;
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <TableHead>{t("columns.name")}</TableHead>
          <TableHead>{t("columns.email")}</TableHead>
          <TableHead>{t("columns.roles")}</TableHead>
          <TableHead>{t("columns.state")}</TableHead>
          <TableHead>{t("columns.expires")}</TableHead>
          <TableHead>
            <span className="sr-only">{t("columns.acts")}</span>
          </TableHead>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, name, email, roles, status, expiresAt }) => (
          <TableRow key={id}>
            <TableCell className="whitespace-nowrap font-medium">{name}</TableCell>
            <TableCell className="text-ink-2">{email}</TableCell>
            <TableCell>
              <RoleNames roles={roles} />
            </TableCell>
            <TableCell>
              <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <time dateTime={expiresAt}>
                {format.dateTime(new Date(expiresAt), { dateStyle: "medium" })}
              </time>
            </TableCell>
            <TableCell className="py-2 text-right">
              {status === "open" && <RevokeButton invitationId={id} name={name} />}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
